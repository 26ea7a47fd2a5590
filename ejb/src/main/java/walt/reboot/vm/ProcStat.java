package walt.reboot.vm;

import java.util.List;

/**
 * What {@code /proc/PID/stat} says (proc(5)).
 *
 * @param state {@code R}, {@code S}, … {@code Z} for a process that ended and was not collected by its parent
 * @param session the process that leads its session
 * @param startTicks when it was started, in clock ticks since the machine booted: with the pid, this names one process
 */
record ProcStat(long pid, char state, long session, long startTicks) {
    private static final int STATE = 3;
    private static final int SESSION = 6;
    private static final int START = 22;

    /** @throws IllegalArgumentException when the text is something else */
    static ProcStat parse(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')'); // the program's name between them may hold anything
        if (open < 1 || close < open) {
            throw new IllegalArgumentException("not a line of /proc/PID/stat");
        }
        long pid = Long.parseLong(text.substring(0, open).strip());
        List<String> rest = List.of(text.substring(close + 1).strip().split(" ", -1));
        if (rest.size() <= START - STATE) {
            throw new IllegalArgumentException("a short line of /proc/PID/stat");
        }
        return new ProcStat(
                pid,
                rest.getFirst().charAt(0),
                Long.parseLong(rest.get(SESSION - STATE)),
                Long.parseLong(rest.get(START - STATE)));
    }

    boolean leadsSession() {
        return session == pid;
    }

    boolean ended() {
        return state == 'Z' || state == 'X';
    }
}

package walt.lab.node;

import java.time.Duration;

/**
 * What a node does about a request.
 *
 * @param text what is sent, with its line end; empty for nothing
 * @param pause before each byte
 * @param ending what becomes of the connection
 * @param reboots whether the node reboots then
 */
record Reply(String text, Duration pause, Ending ending, boolean reboots) {

    static final Reply NO_LINE = new Reply("", Duration.ZERO, Ending.CLOSED, false);
    static final Reply NEVER = new Reply("", Duration.ZERO, Ending.HELD, false);

    static Reply line(String line) {
        return new Reply(line + "\n", Duration.ZERO, Ending.OPEN, false);
    }

    Reply andReboot() {
        return new Reply(text, pause, ending, true);
    }

    Reply slowed(Duration perByte) {
        return new Reply(text, perByte, ending, reboots);
    }

    /** The same effect with nothing sent. */
    Reply lost(Ending instead) {
        return new Reply("", Duration.ZERO, instead, reboots);
    }

    /** One word or line for the log. */
    String outcome() {
        int end = text.indexOf('\n');
        return switch (ending) {
            case CLOSED -> "no-line";
            case RESET -> "reset";
            case HELD -> "unanswered";
            case OPEN -> end >= 0 && end < MAX_LOGGED ? text.substring(0, end) : "garbage";
        };
    }

    private static final int MAX_LOGGED = 500;

    /** What becomes of a connection after a reply. */
    enum Ending {
        /** More may follow. */
        OPEN,
        /** The stream ends. */
        CLOSED,
        /** The connection is reset. */
        RESET,
        /** Nothing is ever sent. */
        HELD
    }
}

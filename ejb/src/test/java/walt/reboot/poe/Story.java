package walt.reboot.poe;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that happened in a test, in order; can end the "process" at any point of it. */
final class Story {
    /** The process is gone: nothing happens any more. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private int steps;
    private int crashBefore = Integer.MAX_VALUE;
    private int crashAfter = Integer.MAX_VALUE;

    /** Crashes before the n-th step (from 1 on) takes effect. */
    void crashBefore(int step) {
        crashBefore = step;
    }

    /** Crashes when the n-th step has taken effect, before anybody hears of it. */
    void crashAfter(int step) {
        crashAfter = step;
    }

    /** A step begins. */
    void begins(String what) {
        steps++;
        if (steps >= crashBefore || steps > crashAfter) {
            throw new Crash();
        }
        lines.add(what);
    }

    /** The step that has begun last has taken effect. */
    void tookEffect() {
        if (steps >= crashAfter) {
            throw new Crash();
        }
    }

    /** The process has learned something, which is no step. */
    void learned(String what) {
        lines.add(what);
    }

    /** A new process: no crash any more. */
    void restart() {
        crashBefore = Integer.MAX_VALUE;
        crashAfter = Integer.MAX_VALUE;
        lines.add("restart");
    }

    int steps() {
        return steps;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}

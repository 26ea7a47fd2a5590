package walt.cli.reboot;

import java.util.function.Supplier;
import walt.cli.exit.ExitCode;
import walt.cli.terminal.Screen;

/** Ctrl-C while waiting for a job: ends the waiting with a word about what goes on, and with an exit code of its own. */
final class Interruption {
    private Interruption() {}

    /** Waits; what was waited for is returned. */
    static <T> T watch(Screen screen, String id, Supplier<T> waiting) {
        Thread hook = new Thread(() -> leave(screen, id), "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return waiting.get();
        } finally {
            remove(hook);
        }
    }

    // The virtual machine would choose the exit code by the signal; halting inside the hook is how to choose it
    // ourselves.
    private static void leave(Screen screen, String id) {
        if (screen.terminal().showsProgress()) {
            screen.problem("");
        }
        screen.problem(Polling.hint(id));
        Runtime.getRuntime().halt(ExitCode.STILL_RUNNING.number());
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Ctrl-C came a moment before the end: the hook runs already.
        }
    }
}

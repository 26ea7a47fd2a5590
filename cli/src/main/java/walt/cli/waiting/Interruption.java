package walt.cli.waiting;

import java.util.function.Supplier;
import walt.cli.exit.ExitCode;
import walt.cli.terminal.Screen;

/** Ctrl-C while waiting for work: ends the waiting with a word about what goes on, and with {@link ExitCode#STILL_RUNNING}. */
public final class Interruption {
    private Interruption() {}

    /** Waits; what was waited for is returned. {@code hint} is what a user is told who stops waiting. */
    public static <T> T watch(Screen screen, String hint, Supplier<T> waiting) {
        Thread hook = new Thread(() -> leave(screen, hint), "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return waiting.get();
        } finally {
            remove(hook);
        }
    }

    // The virtual machine would choose the exit code by the signal; halting inside the hook is how to choose it
    // ourselves.
    private static void leave(Screen screen, String hint) {
        if (screen.terminal().showsProgress()) {
            screen.problem("");
        }
        screen.problem(hint);
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

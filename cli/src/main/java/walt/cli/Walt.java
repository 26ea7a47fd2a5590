package walt.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import walt.cli.start.Pauses;
import walt.cli.start.Session;
import walt.cli.terminal.Screen;
import walt.cli.terminal.Terminal;

/** The {@code walt} command. */
public final class Walt {
    private Walt() {}

    public static void main(String[] args) {
        int exitCode;
        try (Session session = new Session(screen(), System.getenv(), Pauses::real)) {
            exitCode = run(session, args);
        }
        System.exit(exitCode);
    }

    /** Carries out one command line and returns the exit code. */
    public static int run(Session session, String... args) {
        return CommandTree.of(session, args).execute(args);
    }

    // UTF-8 whatever the locale: JSON must be, and names keep their spelling when LANG is not set.
    private static Screen screen() {
        Terminal terminal = Terminal.of(
                System.getProperty("walt.terminal", ""), System.getProperty("walt.columns", ""), System.getenv());
        return new Screen(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), terminal);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

package walt.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import walt.cli.exit.ExitCode;
import walt.cli.start.Pauses;
import walt.cli.start.Session;
import walt.cli.terminal.Output;
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
        int exitCode = CommandTree.of(session, args).execute(args);
        Screen screen = session.screen();
        Optional<String> failure = screen.out().failure();
        failure.ifPresent(why -> screen.problem("Cannot write the output: " + why));
        return failure.isPresent() && exitCode == 0 ? ExitCode.SOME_FAILED.number() : exitCode;
    }

    private static Screen screen() {
        Terminal terminal = Terminal.of(
                System.getProperty("walt.terminal", ""), System.getProperty("walt.columns", ""), System.getenv());
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Screen(System.in, new Output(new FileOutputStream(FileDescriptor.out)), err, terminal);
    }
}

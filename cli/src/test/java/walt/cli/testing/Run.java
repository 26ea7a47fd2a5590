package walt.cli.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import walt.cli.Walt;
import walt.cli.start.Session;
import walt.cli.terminal.Output;
import walt.cli.terminal.Screen;
import walt.cli.terminal.Terminal;

/** What one run of the client printed, and how it ended. */
public record Run(int exitCode, String out, String err, List<Duration> pauses) {

    /** Runs a command line, its words separated by spaces, as a script would. */
    public static Run of(FakeServer server, String words) {
        return with(server).run(words);
    }

    public static Setup with(FakeServer server) {
        return new Setup().environment("WALT_SERVER", server.url());
    }

    /** The surroundings of a run. */
    public static final class Setup {
        private final Map<String, String> environment = new HashMap<>(Map.of("HOME", "nowhere", "WALT_TOKEN", "t0ken"));
        private String input = "";
        private Terminal terminal = Terminal.NONE;

        public Setup environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        public Setup input(String text) {
            input = text;
            return this;
        }

        /** All streams are a terminal of 80 columns, without colours. */
        public Setup onTerminal() {
            return terminal(new Terminal(true, true, true, 80, true, false));
        }

        public Setup terminal(Terminal other) {
            terminal = other;
            return this;
        }

        public Run run(String words) {
            return run(words.isEmpty() ? new String[0] : words.split(" ", -1));
        }

        public Run run(String... args) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            List<Duration> pauses = new ArrayList<>();
            Screen screen = new Screen(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    new Output(out),
                    print(err),
                    terminal);
            try (Session session = new Session(screen, environment, pauses::add)) {
                int exitCode = Walt.run(session, args);
                return new Run(exitCode, text(out), text(err), pauses);
            }
        }

        private static PrintStream print(ByteArrayOutputStream bytes) {
            return new PrintStream(bytes, true, StandardCharsets.UTF_8);
        }

        private static String text(ByteArrayOutputStream bytes) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}

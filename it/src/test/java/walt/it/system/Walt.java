package walt.it.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code bin/walt} as a script uses it, not on a terminal.
 *
 * @param folder where it may leave a file
 * @param environment holds the token, in whichever form
 */
record Walt(Path folder, String server, Map<String, String> environment) {
    private static final Map<String, String> NOTHING =
            Map.of("WALT_SERVER", "", "WALT_TOKEN", "", "WALT_TOKEN_FILE", "");

    /** How it ended, and what it said. */
    record Result(int exit, List<String> out, List<String> err) {
        /** The standard output as one JSON document. */
        Json json() {
            return Json.parse(String.join("\n", out));
        }
    }

    /** A client that has not ended yet. */
    record Running(Child process, Path err) {
        /** Sends SIGINT, as Ctrl-C does. */
        void interrupt() {
            try (Child kill =
                    Child.start(Workplace.root(), Map.of(), List.of("sh", "-c", "kill -INT " + process.pid()))) {
                kill.awaitEnd();
            }
        }

        Result end() {
            try (process) {
                return new Result(process.awaitEnd(), process.output(), Files.readAllLines(err));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Runs it to its end. */
    Result run(String... words) {
        return start(words).end();
    }

    /** Starts it. */
    Running start(String... words) {
        List<String> command = new ArrayList<>();
        // whoever runs tests in the background may have made them deaf to Ctrl-C, and children inherit that
        command.addAll(List.of("env", "--default-signal=INT", Workplace.program("walt"), "--server", server));
        command.addAll(List.of(words));
        return start(command, Map.of());
    }

    /** Runs a shell script of {@code src/test/sh} that expects to find {@code walt} among the commands. */
    Result script(String name) {
        String bin = Path.of(Workplace.program("walt")).getParent() + ":" + System.getenv("PATH");
        String script = Workplace.root().resolve("it/src/test/sh").resolve(name).toString();
        return start(List.of("sh", script), Map.of("PATH", bin, "WALT_SERVER", server))
                .end();
    }

    private Running start(List<String> command, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(NOTHING);
        all.putAll(environment);
        all.putAll(more);
        try {
            Path err = Files.createTempFile(folder, "walt", ".err");
            return new Running(Child.start(folder, all, command, err), err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

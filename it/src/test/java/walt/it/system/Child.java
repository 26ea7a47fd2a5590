package walt.it.system;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process that this test has started, and that doesn't outlive it; its output is read line by line, with the time. */
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Thread reader;
    private final Thread hook;
    private final List<Line> lines = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
        this.hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** A line of output, and when it came. */
    record Line(Instant time, String text) {}

    /** Starts it; what it says on standard error is read as well. */
    static Child start(Path folder, Map<String, String> environment, List<String> command) {
        return start(
                environment,
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true));
    }

    /** Starts it; what it says on standard error goes into a file. */
    static Child start(Path folder, Map<String, String> environment, List<String> command, Path errors) {
        return start(
                environment,
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile()));
    }

    private static Child start(Map<String, String> environment, ProcessBuilder builder) {
        builder.redirectInput(new File("/dev/null")).environment().putAll(environment);
        try {
            return new Child(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Waits for a line that begins like this. */
    Line await(String beginning) {
        return Await.found("a line '" + beginning + "…' in: " + lines(), PATIENCE, () -> {
            Optional<Line> found = lines().stream()
                    .filter(line -> line.text().startsWith(beginning))
                    .findFirst();
            if (found.isEmpty() && !process.isAlive()) {
                throw new AssertionError("the process ended with " + process.exitValue() + ": " + lines());
            }
            return found;
        });
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.toHandle().destroy(); // the process's own method would also close its output, with its last words
    }

    /** Waits until it has ended; its exit status. */
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the process has not ended; it said: " + lines());
            }
            reader.join(Duration.ofSeconds(5));
            return process.exitValue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    List<Line> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** Everything it has said. */
    List<String> output() {
        return lines().stream().map(Line::text).toList();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        terminate();
        try {
            awaitEnd();
        } finally {
            process.destroyForcibly();
        }
    }

    private void read() {
        try (BufferedReader in = process.inputReader()) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                synchronized (lines) {
                    lines.add(new Line(Instant.now(), text));
                }
            }
        } catch (IOException ended) {
            // with the process, its output ends
        }
    }
}

package walt.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code bin/walt-server run} on a data folder of its own, started and ended as often as a test wants. */
final class RebootServer implements AutoCloseable {
    private static final String READY = "WalT reboot server is ready: ";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Less than half, so that the script can put a start that is stuck right. */
    private static final String START_LIMIT = "50";

    private final Path folder;
    private final Path data;
    private final int port = Workplace.freePort();
    private @Nullable Child script;
    private @Nullable ProcessHandle stopping;

    /** Not started yet. */
    RebootServer(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operator's settings: lines {@code key = value}, read at the next start. */
    void settings(String text) {
        try {
            Files.writeString(data.resolve("walt.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it; returns when it has said that it is ready: the time when it said so. */
    Instant start() {
        script = Child.start(
                data,
                Map.of("WALT_START_TIMEOUT", START_LIMIT),
                List.of(
                        Workplace.program("walt-server"),
                        "run",
                        "--http-port",
                        Integer.toString(port),
                        "--data-dir",
                        data.toString()));
        return script.await(READY).time();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Path tokenFile() {
        return data.resolve("admin.token");
    }

    Api api() {
        return new Api(url() + "/api/v1", read(tokenFile()).strip());
    }

    /** The client, as its administrator. */
    Walt walt() {
        return new Walt(folder, url(), Map.of("WALT_TOKEN_FILE", tokenFile().toString()));
    }

    /** Imports what the lab knows of itself. */
    void importInventory(LabProcess lab) {
        assertThat(walt().run("device", "import", lab.inventory().toString()).exit())
                .isZero();
    }

    /** The server's Java: the process that its state file names, and no other that was given its number. */
    ProcessHandle java() {
        Path state = data.resolve("server.state");
        long pid = read(state)
                .lines()
                .filter(line -> line.startsWith("pid="))
                .map(line -> Long.parseLong(line.substring("pid=".length())))
                .findFirst()
                .orElseThrow();
        assertThat(read(Path.of("/proc", Long.toString(pid), "cmdline")))
                .as("process %d", pid)
                .contains("@" + data + "/java.options");
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** {@code kill -9} of its Java; returns when that is dead, and its script has ended. */
    void kill() {
        ProcessHandle java = java();
        assertThat(java.destroyForcibly()).isTrue();
        Await.until("the server is dead", PATIENCE, () -> !java.isAlive());
        assertThat(awaitEnd()).as("exit status after a kill").isEqualTo(1);
    }

    /** Stops it by SIGTERM; returns what its script has said when it has ended. */
    List<String> stop(StopOf what) {
        signal(what);
        return awaitStopped();
    }

    /** Sends SIGTERM, as Ctrl-C or the machine's shutdown do. */
    void signal(StopOf what) {
        stopping = java();
        if (what != StopOf.JAVA) {
            running().terminate();
        }
        if (what != StopOf.SCRIPT) {
            assertThat(stopping.destroy()).isTrue();
        }
    }

    /** Returns what its script has said when it has ended after a signal. */
    List<String> awaitStopped() {
        Child running = running();
        assertThat(awaitEnd()).as("exit status after SIGTERM").isZero();
        assertThat(Optional.ofNullable(stopping)).get().matches(java -> !java.isAlive());
        assertThat(data.resolve("server.state")).doesNotExist();
        return running.output();
    }

    /** Who gets the signal: systemd and terminals send it to all processes at once. */
    enum StopOf {
        SCRIPT,
        JAVA,
        BOTH
    }

    @Override
    public void close() {
        Optional.ofNullable(script).ifPresent(Child::close);
    }

    private int awaitEnd() {
        Child ending = running();
        int status = ending.awaitEnd();
        ending.close();
        script = null;
        return status;
    }

    private Child running() {
        return Optional.ofNullable(script).orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package walt.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The threads of the server's process, virtual ones included, as the JDK's {@code jcmd} tells them. */
public final class ServerThreads {
    private final WaltServer server;

    public ServerThreads(WaltServer server) {
        this.server = server;
    }

    /** Those that have something to do with the application: each with its stack. */
    public List<String> ofApplication() {
        return Stream.of(dump().split("\n\n", -1))
                .filter(thread -> thread.contains("walt.reboot.")
                        || thread.contains("org.snmp4j.")
                        || thread.contains("\"walt-")
                        || thread.contains("\"reboot-"))
                .toList();
    }

    private String dump() {
        try {
            Path file = Files.createTempFile("threads", ".txt");
            String pid = Files.readString(server.domain().resolve("config/pid")).strip();
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process process = new ProcessBuilder(
                            jcmd.toString(), pid, "Thread.dump_to_file", "-overwrite", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
            String dump = Files.readString(file);
            Files.delete(file);
            return dump;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

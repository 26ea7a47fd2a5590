package walt.reboot.soft;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import walt.reboot.inventory.IpAddress;

/** A node service made of {@code busybox nc} in a shell loop, as real nodes have it, with their weaknesses. */
final class BusyboxNode implements AutoCloseable {
    static final IpAddress ADDRESS = new IpAddress("127.40.0.1");

    /** Doesn't listen while it serves, and for a second after that; ends when there is a file {@code down}. */
    private static final String LOOP = """
            while [ ! -e down ]; do
                busybox nc -l -p "$1" 127.40.0.1 -e /bin/sh ./answer
                sleep 1
            done
            """;

    /** A file {@code lose} makes the next REBOOT unanswered; a file {@code go-down}: and the last one. */
    private static final String ANSWER = """
            read -r mode
            read -r request
            echo "$mode/$request" >>requests
            if [ "$request" = REBOOT ] && [ -e go-down ]; then mv go-down down; exit; fi
            if [ "$request" = REBOOT ] && [ -e lose ]; then rm lose; exit; fi
            echo OK
            """;

    private final Path folder;
    private final Process loop;

    BusyboxNode(Path folder, int port) throws IOException {
        assumeTrue(
                Stream.of("/bin/busybox", "/usr/bin/busybox").anyMatch(path -> Files.isExecutable(Path.of(path))),
                "busybox is not installed");
        this.folder = folder;
        Files.writeString(folder.resolve("loop"), LOOP);
        Files.writeString(folder.resolve("answer"), ANSWER);
        loop = new ProcessBuilder("/bin/sh", "./loop", Integer.toString(port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** Changes what it does with the next REBOOT: {@code lose} or {@code go-down}. */
    void set(String flag) throws IOException {
        Files.createFile(folder.resolve(flag));
    }

    List<String> requests() throws IOException {
        return Files.readAllLines(folder.resolve("requests"));
    }

    @Override
    public void close() {
        List<ProcessHandle> children = loop.descendants().toList();
        loop.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}

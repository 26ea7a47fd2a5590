package walt.it.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where tests find the product and may write, and which ports and addresses are free. */
final class Workplace {
    private static final int NODE_PORT = 12346;
    private static final int AGENT_PORT = 1161;

    private Workplace() {}

    /** The checkout; Maven tells the module's folder. */
    static Path root() {
        return Objects.requireNonNull(Path.of(System.getProperty("basedir", "."))
                .toAbsolutePath()
                .normalize()
                .getParent());
    }

    static String program(String name) {
        return root().resolve("bin").resolve(name).toString();
    }

    /** The Java of this test, which is new enough for the product. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String labJar() {
        return root().resolve("lab/target/walt-lab.jar").toString();
    }

    /** An empty folder of that name. */
    static Path folder(String name) {
        Path folder = root().resolve("it/target/system").resolve(name);
        try {
            remove(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A TCP port of 127.0.0.1 that nobody listens on. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first two bytes of a network of loopback where no other lab runs. */
    static String freeNetwork() {
        return IntStream.range(66, 90)
                .mapToObj(second -> "127." + second)
                .filter(Workplace::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(String network) {
        try (ServerSocket node = new ServerSocket();
                DatagramSocket agent = new DatagramSocket(new InetSocketAddress(network + ".250.1", AGENT_PORT))) {
            node.bind(new InetSocketAddress(network + ".0.1", NODE_PORT));
            return agent.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.walk(folder)) {
                List<Path> deepestFirst =
                        content.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
    }
}

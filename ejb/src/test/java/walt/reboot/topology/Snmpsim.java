package walt.reboot.topology;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.snmp4j.smi.OID;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpAnswer;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.snmp.SnmpVersion;

/**
 * The simulator {@code snmpsimd} with all recordings, each behind the community of its name. It ends with {@link #stop()}, and when
 * this process ends in whatever way: its guard reads a pipe that breaks then.
 */
final class Snmpsim {
    private static final Path PROGRAM = Path.of("/usr/bin/snmpsimd");
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final SnmpConfig STARTING =
            new SnmpConfig(List.of(Duration.ofMillis(500)), Duration.ofMillis(500), Duration.ZERO, 10, 100);
    private static final String ANY = "extreme-x440-8p";
    private static final String GUARD = "\"$@\" </dev/null & pid=$!; cat >/dev/null; kill \"$pid\"; wait";

    private final Process guard;
    private final InetSocketAddress address;

    private Snmpsim(Process guard, InetSocketAddress address) {
        this.guard = guard;
        this.address = address;
    }

    /** Starts one in an empty directory; the test is skipped where snmpsim or the recordings are missing. */
    static Snmpsim start(Path dir) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROGRAM), "snmpsim is not installed (Debian: snmpsim)");
        Recording.file(ANY);
        Path data = open(Files.createDirectory(dir.resolve("data")));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Recording.FOLDER, "*.snmprec")) {
            for (Path file : files) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        open(dir);
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "guard", PROGRAM.toString()));
        command.add("--data-dir=" + data);
        command.add("--cache-dir=" + open(Files.createDirectory(dir.resolve("cache"))));
        command.add("--agent-udpv4-endpoint=127.0.0.1:" + address.getPort());
        command.addAll(List.of("--v2c-arch", "--logging-method=null"));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("--process-user=nobody", "--process-group=nogroup")); // it refuses to be root
        }
        Process guard = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("snmpsim.log").toFile())
                .start();
        Snmpsim started = new Snmpsim(guard, address);
        started.awaitReady();
        return started;
    }

    /** It may run as another user than this one. */
    private static Path open(Path dir) throws IOException {
        return Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    SnmpTarget target(SnmpVersion version, String community) {
        return new SnmpTarget(address, version, community);
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        List<OID> anything = List.of(new OID("1.3.6.1.2.1.1.2.0"));
        try (SnmpAgents agents = SnmpAgents.open(() -> STARTING)) {
            while (!(agents.get(target(SnmpVersion.V2C, ANY), anything) instanceof SnmpAnswer.Values)) {
                if (System.nanoTime() > end) {
                    stop();
                    throw new IOException("snmpsimd did not start");
                }
            }
        }
    }

    void stop() throws IOException, InterruptedException {
        guard.getOutputStream().close();
        if (!guard.waitFor(10, TimeUnit.SECONDS)) {
            throw new IOException("snmpsimd does not end");
        }
    }
}

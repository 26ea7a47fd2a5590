package walt.it.reboots;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * net-snmp's {@code snmpd} as a PoE switch on 127.0.0.1 that only lets a user of SNMPv3 in. It ends with {@link #close()}, and when
 * this process ends in whatever way: its guard reads a pipe that breaks then.
 */
final class UsmSnmpd implements AutoCloseable {
    private static final Path SNMPD = Path.of("/usr/sbin/snmpd");
    private static final Path PERL = Path.of("/usr/bin/perl");
    private static final Path TABLE = Path.of("../ejb/src/test/resources/poe/poe-table.pl");
    private static final String GUARD = "\"$@\" </dev/null & pid=$!; cat >/dev/null; kill \"$pid\"; wait";

    private final Path dir;
    private final int port;
    private final Process guard;

    private UsmSnmpd(Path dir, int port, Process guard) {
        this.dir = dir;
        this.port = port;
        this.guard = guard;
    }

    /**
     * Starts one in an empty directory; the test is skipped where snmpd or perl is missing.
     *
     * @param user as {@code createUser} of snmpd.conf wants it
     */
    static UsmSnmpd start(Path dir, String user) throws IOException {
        assumeTrue(Files.isExecutable(SNMPD), "snmpd is not installed (Debian: snmpd)");
        assumeTrue(Files.isExecutable(PERL), "perl is not installed (Debian: perl-base)");
        int port = freePort();
        Path config = Files.write(
                dir.resolve("snmpd.conf"),
                List.of(
                        "agentAddress udp:127.0.0.1:" + port,
                        "createUser " + user,
                        "rwuser " + user.split(" ", 2)[0] + " priv",
                        "pass_persist .1.3.6.1.2.1.105.1.1.1 " + PERL + " " + TABLE.toAbsolutePath() + " " + dir));
        ProcessBuilder builder = new ProcessBuilder(
                "/bin/sh", "-c", GUARD, "guard", SNMPD.toString(), "-f", "-r", "-C", "-c", config.toString(), "-Lo");
        builder.environment().put("SNMP_PERSISTENT_DIR", dir.resolve("state").toString());
        builder.environment().put("MIBS", "");
        builder.redirectErrorStream(true)
                .redirectOutput(dir.resolve("snmpd.log").toFile());
        return new UsmSnmpd(dir, port, builder.start());
    }

    int port() {
        return port;
    }

    /** The SETs that its table got, in order: {@code set 3 1 integer 2} switches port 1 off. */
    List<String> sets() throws IOException {
        return Files.readAllLines(dir.resolve("log")).stream()
                .filter(line -> line.startsWith("set"))
                .toList();
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        guard.getOutputStream().close();
        if (!guard.waitFor(10, TimeUnit.SECONDS)) {
            throw new IOException("snmpd does not end");
        }
    }
}

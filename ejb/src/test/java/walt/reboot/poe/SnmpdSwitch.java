package walt.reboot.poe;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.snmp.SnmpVersion;

/**
 * net-snmp's {@code snmpd} as a PoE switch, on a free port of 127.0.0.1 and with no file outside of one directory. It ends with
 * {@link #stop()}, and when this process ends in whatever way: its guard reads a pipe that breaks then.
 */
public final class SnmpdSwitch {
    private static final Path PERL = Path.of("/usr/bin/perl");
    private static final List<Path> SNMPD = List.of(Path.of("/usr/sbin/snmpd"), Path.of("/usr/bin/snmpd"));
    private static final SnmpConfig STARTING =
            new SnmpConfig(List.of(Duration.ofMillis(100)), Duration.ofMillis(100), Duration.ZERO, 10, 100);
    private static final Duration LONGEST_START = Duration.ofSeconds(20);
    private static final String GUARD = "\"$@\" </dev/null & pid=$!; cat >/dev/null; kill \"$pid\"; wait";

    private final Path dir;
    private final InetSocketAddress address;
    private Process guard;

    private SnmpdSwitch(Path dir, InetSocketAddress address) throws IOException {
        this.dir = dir;
        this.address = address;
        this.guard = launch(dir);
    }

    /** Starts one in an empty directory; the test is skipped where snmpd or perl is missing. */
    static SnmpdSwitch start(Path dir) throws IOException, InterruptedException {
        return start(dir, List.of());
    }

    /**
     * As {@link #start(Path)}, with users of version 3.
     *
     * @param users who may read and write, as {@code createUser} of snmpd.conf wants them
     */
    public static SnmpdSwitch start(Path dir, List<String> users) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(snmpd()), "snmpd is not installed (Debian: snmpd)");
        assumeTrue(Files.isExecutable(PERL), "perl is not installed (Debian: perl-base)");
        Path table = dir.resolve("poe-table.pl");
        try (var script = SnmpdSwitch.class.getResourceAsStream("/poe/poe-table.pl")) {
            Files.write(table, script.readAllBytes());
        }
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
        List<String> config = new ArrayList<>(List.of(
                "agentAddress udp:127.0.0.1:" + address.getPort(),
                "rwcommunity private 127.0.0.1",
                "rocommunity public 127.0.0.1",
                "pass_persist .1.3.6.1.2.1.105.1.1.1 " + PERL + " " + table + " " + dir));
        users.forEach(
                user -> config.addAll(List.of("createUser " + user, "rwuser " + user.split(" ", 2)[0] + " priv")));
        Files.write(dir.resolve("snmpd.conf"), config);
        SnmpdSwitch started = new SnmpdSwitch(dir, address);
        started.awaitReady();
        return started;
    }

    /** Ends it and starts it again: version 3 tells that by a higher number of boots. */
    public void restart() throws IOException, InterruptedException {
        stop();
        guard = launch(dir);
        awaitReady();
    }

    /** As {@link #restart()}, but another device is there then: with an engine ID of its own, and on its first boot. */
    public void replace() throws IOException, InterruptedException {
        stop();
        try (Stream<Path> state = Files.walk(dir.resolve("state"))) {
            state.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
        guard = launch(dir);
        awaitReady();
    }

    private static Path snmpd() {
        return SNMPD.stream().filter(Files::isExecutable).findFirst().orElse(SNMPD.getFirst());
    }

    private static Process launch(Path dir) throws IOException {
        List<String> server = List.of(
                snmpd().toString(),
                "-f",
                "-r",
                "-C",
                "-c",
                dir.resolve("snmpd.conf") + "," + dir.resolve("state/snmpd.conf"), // the boots too
                "-Lf",
                dir.resolve("snmpd.log").toString());
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of("/bin/sh", "-c", GUARD, "guard"), server.stream())
                        .toList());
        builder.environment().put("SNMP_PERSISTENT_DIR", dir.resolve("state").toString());
        builder.environment().put("MIBS", "");
        builder.redirectErrorStream(true)
                .redirectOutput(dir.resolve("guard.log").toFile());
        return builder.start();
    }

    SnmpTarget target(SnmpVersion version, String community) {
        return new SnmpTarget(address, version, community);
    }

    public InetSocketAddress address() {
        return address;
    }

    /** How it treats requests to switch; see {@code poe-table.pl}. */
    void mode(String mode) throws IOException {
        Path fresh = Files.writeString(dir.resolve("mode.new"), mode + "\n");
        Files.move(fresh, dir.resolve("mode"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the table was asked, in order: {@code get 3 1} (column, port), {@code set 3 1 integer 2}. */
    public List<String> log() throws IOException {
        return Files.readAllLines(dir.resolve("log"));
    }

    /**
     * What was done with one port: {@code off}, {@code read}, {@code on}; several reads in a row count as one. A read is one
     * of the detection status: snmpd itself reads what it is about to set.
     */
    List<String> deeds(int port) throws IOException {
        return log().stream()
                .filter(line -> line.matches("get 6 " + port + "|set 3 " + port + " .*"))
                .map(line -> line.startsWith("get") ? "read" : line.endsWith(" 2") ? "off" : "on")
                .reduce(
                        List.<String>of(),
                        (deeds, deed) -> deed.equals("read")
                                        && !deeds.isEmpty()
                                        && deeds.getLast().equals("read")
                                ? deeds
                                : Stream.concat(deeds.stream(), Stream.of(deed)).toList(),
                        (a, b) -> a);
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        try (SnmpAgents agents = SnmpAgents.open(() -> STARTING)) {
            PoeSwitch poeSwitch = new Rfc3621PoeSwitch(agents, target(SnmpVersion.V2C, "public"));
            while (!(poeSwitch.read(PoeSwitchContract.FEEDING) instanceof SwitchAnswer.Done)) {
                if (System.nanoTime() > end) {
                    stop();
                    throw new IOException("snmpd did not start: " + Files.readString(dir.resolve("snmpd.log")));
                }
            }
        }
        Files.writeString(dir.resolve("log"), "");
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public void stop() throws IOException, InterruptedException {
        guard.getOutputStream().close();
        if (!guard.waitFor(10, TimeUnit.SECONDS)) {
            throw new IOException("snmpd does not end");
        }
    }
}

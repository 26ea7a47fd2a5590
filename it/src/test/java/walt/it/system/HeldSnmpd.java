package walt.it.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** net-snmp's {@code snmpd} with one PoE port, made of {@code held-port.pl}, whose answers can be held. */
final class HeldSnmpd implements HeldSwitch, AutoCloseable {
    private static final Path PERL = Path.of("/usr/bin/perl");
    private static final List<Path> SNMPD = List.of(Path.of("/usr/sbin/snmpd"), Path.of("/usr/bin/snmpd"));

    private final CycleStep step;
    private final Path folder;
    private final String network;
    private final int number;
    private final int port;
    private final Child process;
    private int mark;
    private int holds;

    private HeldSnmpd(CycleStep step, Path folder, String network, int number, int port, Child process) {
        this.step = step;
        this.folder = folder;
        this.network = network;
        this.number = number;
        this.port = port;
        this.process = process;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PERL) && SNMPD.stream().anyMatch(Files::isExecutable);
    }

    /**
     * Starts one on a free port, with its files in that folder.
     *
     * @param network the first two bytes of its address
     * @param number the last byte
     */
    static HeldSnmpd start(Path folder, CycleStep step, String network, int number) {
        String ip = network + ".251." + number;
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("log"), "");
            int port = freePort(ip);
            return new HeldSnmpd(step, folder, network, number, port, launch(folder, ip + ":" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Child launch(Path folder, String address) throws IOException {
        Path table = Workplace.root().resolve("it/src/test/perl/held-port.pl");
        Path config = Files.write(
                folder.resolve("snmpd.conf"),
                List.of(
                        "agentAddress udp:" + address,
                        // not this machine's own interfaces: they don't feel the power of the port
                        "view poe included .1.3.6.1.2.1.1",
                        "view poe included .1.3.6.1.2.1.105",
                        "rwcommunity private default -V poe",
                        "pass_persist .1.3.6.1.2.1.105.1.1.1 " + PERL + " " + table + " " + folder));
        String snmpd = SNMPD.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
        return Child.start(
                folder,
                Map.of("SNMP_PERSISTENT_DIR", folder.toString(), "MIBS", ""),
                List.of(snmpd, "-f", "-r", "-C", "-c", config.toString(), "-Lf", folder.resolve("snmpd.log") + ""));
    }

    private static int freePort(String ip) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(ip, 0))) {
            return socket.getLocalPort();
        }
    }

    /** Its entries of an inventory. */
    String inventory() {
        return """
                  - {name: snmpd-%1$s, type: switch, mac: "02:6d:00:00:01:%2$02x", ip: %3$s.251.%2$d, config: {snmp.version: 2, snmp.community: private, snmp.port: %4$d, lldp.explore: true, poe.reboots: true}}
                  - {name: %5$s, type: node, mac: "02:6d:00:00:02:%2$02x", ip: %3$s.252.%2$d, config: {power.port: "snmpd-%1$s/1.1"}}
                """.formatted(step.word(), number, network, port, node());
    }

    @Override
    public String kind() {
        return "snmpd";
    }

    @Override
    public CycleStep step() {
        return step;
    }

    @Override
    public String node() {
        return "real-" + step.word();
    }

    @Override
    public void hold() {
        mark = log().size();
        holds++;
        try {
            Path fresh = Files.writeString(folder.resolve("hold.new"), step.boundary() + " " + holds + "\n");
            Files.move(fresh, folder.resolve("hold"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isHeld() {
        return Files.exists(folder.resolve("held"));
    }

    @Override
    public void release() {
        try {
            Files.deleteIfExists(folder.resolve("hold"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Power> power() {
        List<String> lines = log();
        return lines.subList(mark, lines.size()).stream().map(HeldSnmpd::power).toList();
    }

    /** Seconds since 1970 with nine decimals, and {@code on} or {@code off}. */
    private static Power power(String line) {
        String[] words = line.split("[ .]", -1);
        Instant time = Instant.ofEpochSecond(Long.parseLong(words[0]), Long.parseLong(words[1]));
        return new Power(time, words[2].equals("on"));
    }

    private List<String> log() {
        try (Stream<String> lines = Files.lines(folder.resolve("log"))) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        release();
        process.close();
    }
}

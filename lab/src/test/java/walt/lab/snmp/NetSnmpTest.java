package walt.lab.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import walt.lab.Lab;
import walt.lab.LabSwitch;
import walt.lab.TestLab;

/** Another SNMP implementation than the agents' own understands them: the tools of net-snmp. */
class NetSnmpTest {

    private static final String LAB = """
            switches: [{name: sw-1, ports: 4, uplinks: 2, delay: 0}]
            nodes: [{name: rpi-1, port: sw-1/1.1}]
            """;

    @Test
    void aWalkFindsEveryTableAndASetSwitchesPower() throws Exception {
        Stream.of("snmpwalk", "snmpbulkwalk", "snmpset").forEach(NetSnmpTest::needs);
        try (Lab lab = TestLab.start(LAB)) {
            String agent = "127.77.250.1:" + lab.sw("sw-1").address().getPort();
            String all = run("snmpwalk", "-v2c", "lab-read", agent, ".1");
            assertThat(all)
                    .contains(".1.3.6.1.2.1.1.5.0 = STRING: \"sw-1\"")
                    .contains(".1.3.6.1.2.1.2.1.0 = INTEGER: 6")
                    .contains(".1.3.6.1.2.1.2.2.1.8.1 = INTEGER: 1")
                    .contains(".1.3.6.1.2.1.31.1.1.1.15.6 = Gauge32: 1000")
                    .contains(".1.3.6.1.2.1.105.1.1.1.6.1.1 = INTEGER: 3")
                    .contains(".1.3.6.1.2.1.105.1.1.1.14.1.4 = Counter32: 0")
                    .contains(".1.3.6.1.2.1.105.1.3.1.1.4.1 = Gauge32: 4")
                    .contains(".1.0.8802.1.1.2.1.4.1.1.9.0.1.1 = STRING: \"rpi-1\"");
            assertThat(run("snmpbulkwalk", "-v2c", "lab-read", agent, ".1").lines())
                    .filteredOn(line -> !line.contains("Timeticks"))
                    .isEqualTo(all.lines()
                            .filter(line -> !line.contains("Timeticks"))
                            .toList());
            String admin = ".1.3.6.1.2.1.105.1.1.1.3.1.1";
            assertThat(run("snmpset", "-v1", "lab-write", agent, admin, "i", "2"))
                    .contains(admin + " = INTEGER: 2");
            assertThat(lab.sw("sw-1").port("1.1").enabled()).isFalse();
        }
    }

    @Test
    void theUserOfSnmpVersion3ReadsAndWritesAlsoWhenItsTimeIsRefusedOnce() throws Exception {
        Stream.of("snmpget", "snmpset").forEach(NetSnmpTest::needs);
        try (Lab lab = TestLab.start(LAB)) {
            LabSwitch device = lab.sw("sw-1");
            String admin = ".1.3.6.1.2.1.105.1.1.1.3.1.1";
            assertThat(v3("snmpset", device, "lab-privacy", admin, "i", "2")).contains(admin + " = INTEGER: 2");
            assertThat(device.port("1.1").enabled()).isFalse();
            assertThat(v3("snmpget", device, "wrong-privacy", admin)).doesNotContain("INTEGER");
            device.faults("time-window");
            assertThat(v3("snmpget", device, "lab-privacy", admin)).contains(admin + " = INTEGER: 2");
            device.faults("wrong-community");
            assertThat(v3("snmpget", device, "lab-privacy", admin)).doesNotContain("INTEGER");
        }
    }

    @Test
    void theSameUserReadsAndWritesARecording(@TempDir Path dir) throws Exception {
        Stream.of("snmpget", "snmpset").forEach(NetSnmpTest::needs);
        String admin = "1.3.6.1.2.1.105.1.1.1.3.1.3";
        Path file = Files.writeString(dir.resolve("real.snmprec"), "1.3.6.1.2.1.1.5.0|4|real\n" + admin + "|2|1\n");
        try (Lab lab = TestLab.start("switches: [{name: sw-9, delay: 0, recording: " + file + "}]")) {
            LabSwitch device = lab.sw("sw-9");
            assertThat(v3("snmpget", device, "lab-privacy", "1.3.6.1.2.1.1.5.0"))
                    .contains("STRING: \"real\"");
            assertThat(v3("snmpset", device, "lab-privacy", admin, "i", "2")).contains("INTEGER: 2");
            assertThat(device.port("1.3").enabled()).isFalse();
        }
    }

    private static String v3(String tool, LabSwitch device, String privacy, String... rest) throws Exception {
        List<String> user =
                List.of("-v3", "-l", "authPriv", "-u", "lab", "-a", "SHA-256", "-A", "lab-authentication", "-x", "AES");
        List<String> command = new ArrayList<>(List.of(tool));
        command.addAll(user);
        String agent = "127.77.250.1:" + device.address().getPort();
        command.addAll(List.of("-X", privacy, "-On", "-m", "", "-t", "2", "-r", "0", agent));
        command.addAll(List.of(rest));
        return run(command);
    }

    private static void needs(String tool) {
        boolean installed = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
        Assumptions.assumeTrue(installed, tool + " is not installed (Debian package snmp)");
    }

    private static String run(String tool, String version, String community, String... rest)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool, version, "-c", community, "-On", "-m", ""));
        command.addAll(List.of(rest));
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}

package walt.lab.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static walt.lab.TestLab.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snmp4j.PDU;
import org.snmp4j.smi.VariableBinding;
import walt.lab.Lab;
import walt.lab.TestLab;
import walt.lab.log.PortChange;

/** A switch whose rows begin at 1.3, and which powers something at 1.4: as Cisco's do. */
class RecordedSwitchTest {

    private static final String ADMIN = "1.3.6.1.2.1.105.1.1.1.3.1.";
    private static final String STATUS = "1.3.6.1.2.1.105.1.1.1.6.1.";
    private static final String MODE = "1.3.6.1.4.1.9.9.402.1.2.1.1.1.";
    private static final String LINK = "1.3.6.1.2.1.2.2.1.8.";
    private static final String WALK = """
            1.0.8802.1.1.2.1.3.3.0|4|real
            1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.1.516
            1.3.6.1.2.1.1.3.0|67|360000
            1.3.6.1.2.1.2.2.1.2.10001|4|FastEthernet1/0/1
            1.3.6.1.2.1.2.2.1.2.10002|4|FastEthernet1/0/2
            1.3.6.1.2.1.2.2.1.5.10001|66|100000000
            1.3.6.1.2.1.2.2.1.6.10001|4x|0011934D6303
            1.3.6.1.2.1.2.2.1.8.10001|2|2
            1.3.6.1.2.1.2.2.1.8.10002|2|1
            1.3.6.1.2.1.105.1.1.1.3.1.3|2|1
            1.3.6.1.2.1.105.1.1.1.3.1.4|2|1
            1.3.6.1.2.1.105.1.1.1.3.1.5|2|2
            1.3.6.1.2.1.105.1.1.1.6.1.3|2|2
            1.3.6.1.2.1.105.1.1.1.6.1.4|2|3
            1.3.6.1.2.1.105.1.1.1.6.1.5|2|1
            1.3.6.1.4.1.9.9.402.1.2.1.1.1.3|2|2
            1.3.6.1.4.1.9.9.402.1.2.1.1.1.4|2|1
            1.3.6.1.4.1.9.9.402.1.2.1.1.1.5|2|1
            """;

    @TempDir
    private Path dir;

    private Lab lab;
    private TestManager manager;

    @BeforeEach
    void startsTheLab() throws IOException {
        start(WALK);
    }

    private void start(String walk) throws IOException {
        Path file = Files.writeString(dir.resolve("real.snmprec"), walk, StandardCharsets.ISO_8859_1);
        lab = TestLab.start(TestLab.QUICK + "switches: [{name: sw-9, recording: " + file + ", delay: 0, power: 0.02,"
                + " feeds: {\"1.[3-4]\": \"FastEthernet1/0/[1-2]\"}}]\nnodes: [{name: rpi-1, port: sw-9/1.3}]");
        manager = new TestManager(lab.sw("sw-9"), "lab-write");
    }

    @AfterEach
    void stopsTheLab() throws IOException {
        manager.close();
        lab.close();
    }

    @Test
    void itIsAnsweredInOrderWithTheRecordedTypes() throws IOException {
        List<VariableBinding> walked = Stream.concat(manager.walk("1.0").stream(), manager.walk("1.3").stream())
                .toList();
        assertThat(walked)
                .extracting(binding -> binding.getOid().toDottedString())
                .containsExactlyElementsOf(
                        WALK.lines().map(line -> line.split("\\|", 3)[0]).toList());
        assertThat(walked)
                .extracting(binding -> Integer.toString(binding.getVariable().getSyntax()))
                .containsExactlyElementsOf(WALK.lines()
                        .map(line -> line.split("\\|", 3)[1].replace("x", ""))
                        .toList());
        assertThat(manager.bulk("1.3", 9).getAll().stream().toList()).startsWith(walked.get(1));
        assertThat(manager.bulk("1.3.6.1.2.1.2", 6).getAll().stream().toList()).isEqualTo(walked.subList(3, 9));
        assertThat(manager.get("1.3.6.1.2.1.2.2.1.6.10001").get(0).getVariable())
                .hasToString("00:11:93:4d:63:03");
    }

    @Test
    void aPortIsPowerCycledWithItsLinkAndItsNode() throws Exception {
        assertThat(manager.number(STATUS + 3)).as("the lab's node draws power").isEqualTo(3);
        assertThat(manager.number(LINK + 10001)).isEqualTo(1);
        long since = lab.log().newest();
        assertThat(set(ADMIN + 3, 2)).isEqualTo(PDU.noError);
        assertThat(manager.number(ADMIN + 3)).isEqualTo(2);
        assertThat(manager.number(STATUS + 3)).isEqualTo(1);
        assertThat(manager.number(LINK + 10001)).isEqualTo(2);
        TestLab.await(lab, since, node("rpi-1", "off"));

        assertThat(set(ADMIN + 3, 1)).isEqualTo(PDU.noError);
        TestLab.await(lab, since, node("rpi-1", "up"));
        assertThat(manager.number(STATUS + 3)).isEqualTo(3);
        assertThat(manager.number(LINK + 10001)).isEqualTo(1);
        assertThat(lab.sw("sw-9").changes("1.3"))
                .extracting(PortChange::power)
                .containsExactly("off", "on", "delivering");
    }

    @Test
    void whatTheSwitchPoweredIsPoweredUntilItsPortIsOff() throws Exception {
        assertThat(manager.number(STATUS + 4)).isEqualTo(3);
        long since = lab.log().newest();
        set(ADMIN + 4, 2);
        assertThat(manager.number(STATUS + 4)).isEqualTo(1);
        assertThat(manager.number(LINK + 10002)).isEqualTo(2);
        set(ADMIN + 4, 1);
        TestLab.await(
                lab,
                since,
                event -> event instanceof PortChange change
                        && change.port().equals("1.4")
                        && change.power().equals("delivering"));
        assertThat(manager.number(STATUS + 4)).isEqualTo(3);
        assertThat(manager.number(LINK + 10002)).isEqualTo(1);
    }

    @Test
    void aPortThatWasOffCanBeSwitchedOn() throws IOException {
        assertThat(manager.number(ADMIN + 5)).isEqualTo(2);
        assertThat(manager.number(MODE + 5)).as("as recorded").isEqualTo(1);
        assertThat(set(ADMIN + 5, 1)).isEqualTo(PDU.noError);
        assertThat(manager.number(STATUS + 5)).as("nothing plugged in").isEqualTo(2);
    }

    @Test
    void theModeIsLostAndCanBeGivenBack() throws IOException {
        assertThat(manager.number(MODE + 3)).isEqualTo(2);
        set(ADMIN + 3, 2);
        set(ADMIN + 3, 1);
        assertThat(manager.number(MODE + 3)).isEqualTo(1);
        assertThat(set(MODE + 3, 2)).isEqualTo(PDU.noError);
        assertThat(manager.number(MODE + 3)).isEqualTo(2);
    }

    @Test
    void nothingElseCanBeWritten() throws IOException {
        for (String oid : List.of(STATUS + 3, LINK + 10001, "1.3.6.1.2.1.2.2.1.7.10001", ADMIN + 9)) {
            assertThat(set(oid, 2)).as(oid).isEqualTo(PDU.notWritable);
        }
        assertThat(set(ADMIN + 3, 3)).isEqualTo(PDU.wrongValue);
        assertThat(lab.sw("sw-9").port("1.3").enabled()).isTrue();
    }

    @Test
    void aVendorWhoseSwitchesAreReadOnlyStaysSo() throws IOException {
        stopsTheLab();
        start(WALK.replace("1.3.6.1.4.1.9.1.516", "1.3.6.1.4.1.2636.1.1.1.2.30"));
        assertThat(set(ADMIN + 3, 2)).isEqualTo(PDU.notWritable);
        assertThat(set(MODE + 3, 2)).isEqualTo(PDU.notWritable);
        assertThat(lab.sw("sw-9").changes("1.3")).isEmpty();
    }

    @Test
    void faultsAndCommunitiesAreThoseOfTheLab() throws IOException {
        lab.sw("sw-9").faults("ignores-sets");
        assertThat(set(ADMIN + 3, 2)).isEqualTo(PDU.noError);
        assertThat(manager.number(ADMIN + 3)).isEqualTo(1);
        lab.sw("sw-9").faults("truncates:2");
        assertThat(manager.bulk("1.3", 9).size()).isEqualTo(2);
        lab.sw("sw-9").heal();
        try (TestManager reader = new TestManager(lab.sw("sw-9"), "lab-read").waiting(50)) {
            assertThat(reader.number(ADMIN + 3)).isEqualTo(1);
            assertThat(reader.set(ADMIN + 3, 2)).as("dropped").isEmpty();
        }
    }

    @Test
    void theTimeSinceItsStartGoesOnFromTheRecordedOneUntilItRestarts() throws Exception {
        assertThat(upTime()).isBetween(360_000L, 370_000L);
        lab.sw("sw-9").faults("reboots:0.01");
        TestLab.await(
                lab,
                0,
                event -> event instanceof PortChange change && change.power().equals("delivering"));
        assertThat(upTime()).isLessThan(10_000);
    }

    private long upTime() throws IOException {
        return manager.get("1.3.6.1.2.1.1.3.0").get(0).getVariable().toLong();
    }

    private int set(String oid, int value) throws IOException {
        return manager.set(oid, value).orElseThrow().getErrorStatus();
    }
}

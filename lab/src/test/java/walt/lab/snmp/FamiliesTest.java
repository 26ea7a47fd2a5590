package walt.lab.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static walt.lab.TestLab.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import walt.lab.Lab;
import walt.lab.TestLab;

/** Each family has its own table, with its own numbers. */
class FamiliesTest {

    private static final String STANDARD = "1.3.6.1.2.1.105";
    private static final String SYS_OBJECT_ID = "1.3.6.1.2.1.1.2.0";

    private Lab lab;

    @BeforeEach
    void startsTheLab() throws IOException {
        lab = TestLab.start(TestLab.QUICK + """
                switches:
                  - {name: ng, family: netgear, ports: 2, delay: 0, power: 0.02}
                  - {name: tp, family: tplink, ports: 2, delay: 0, power: 0.02}
                  - {name: cs, family: cisco, ports: 2, delay: 0, power: 0.02, modes: {1.2: static}, numbering: {if-index: 10001}}
                nodes:
                  - {name: on-ng, port: ng/1.2}
                  - {name: on-tp, port: tp/1.2}
                  - {name: on-cs, port: cs/1.2}
                """);
    }

    @AfterEach
    void stopsTheLab() {
        lab.close();
    }

    @Test
    void aNetgearHasThePrivateCopyOfTheTableOnly() throws Exception {
        String entry = "1.3.6.1.4.1.4526.11.16.1.1.1.";
        try (TestManager manager = new TestManager(lab.sw("ng"), "lab-write")) {
            assertThat(manager.get(SYS_OBJECT_ID).get(0).getVariable().toString())
                    .startsWith("1.3.6.1.4.1.4526.");
            assertThat(manager.walk(STANDARD)).isEmpty();
            cycle(manager, "on-ng", entry + "3.1.2", 2, entry + "6.1.2", 1, 3);
        }
    }

    @Test
    void aTpLinkHasItsOwnTableWithItsOwnNumbers() throws Exception {
        String entry = "1.3.6.1.4.1.11863.6.56.1.1.2.1.1.";
        try (TestManager manager = new TestManager(lab.sw("tp"), "lab-write")) {
            assertThat(manager.get(SYS_OBJECT_ID).get(0).getVariable().toString())
                    .startsWith("1.3.6.1.4.1.11863.");
            assertThat(manager.walk(STANDARD)).isEmpty();
            assertThat(manager.number(entry + "11.1"))
                    .as("on, nothing plugged in")
                    .isZero();
            assertThat(status(manager, entry + "2.2", 2)).isEqualTo(PDU.wrongValue);
            cycle(manager, "on-tp", entry + "2.2", 0, entry + "11.2", 0, 2);
        }
    }

    @Test
    void aCiscoLosesTheModeOfAPortWithItsPower() throws Exception {
        String mode = "1.3.6.1.4.1.9.9.402.1.2.1.1.1.2";
        try (TestManager manager = new TestManager(lab.sw("cs"), "lab-write")) {
            assertThat(manager.number(mode)).isEqualTo(2);
            assertThat(status(manager, STANDARD + ".1.1.1.3.1.2", 2)).isEqualTo(PDU.noError);
            assertThat(manager.number(mode)).as("disable").isEqualTo(4);
            assertThat(status(manager, STANDARD + ".1.1.1.3.1.2", 1)).isEqualTo(PDU.noError);
            assertThat(manager.number(mode)).as("auto").isEqualTo(1);
            assertThat(status(manager, mode, 2)).isEqualTo(PDU.noError);
            assertThat(manager.number(mode)).isEqualTo(2);
            assertThat(status(manager, mode, 5)).isEqualTo(PDU.wrongValue);
        }
    }

    @Test
    void settingTheModeOfACiscoSwitchesPowerToo() throws IOException {
        String mode = "1.3.6.1.4.1.9.9.402.1.2.1.1.1.2";
        try (TestManager manager = new TestManager(lab.sw("cs"), "lab-write")) {
            status(manager, mode, 4);
            assertThat(lab.sw("cs").port("1.2").enabled()).isFalse();
            status(manager, mode, 3);
            assertThat(lab.sw("cs").port("1.2").enabled()).isTrue();
            assertThat(manager.number(mode)).isEqualTo(3);
        }
    }

    @Test
    void aCiscoTellsTheEntityOfEachRow() throws IOException {
        try (TestManager manager = new TestManager(lab.sw("cs"), "lab-read")) {
            int entity = manager.number("1.3.6.1.4.1.9.9.402.1.2.1.11.1.2");
            assertThat(manager.get("1.3.6.1.2.1.47.1.1.1.1.7." + entity).get(0).getVariable())
                    .isEqualTo(
                            manager.get("1.3.6.1.2.1.31.1.1.1.1.10002").get(0).getVariable());
        }
    }

    @Test
    void anAgentOfAnyFamilyCanBeHeldBetweenTheStepsOfACycle() throws Exception {
        try (TestManager manager = new TestManager(lab.sw("tp"), "lab-write")) {
            lab.sw("tp").faults("hold:cut-done");
            CompletableFuture<Integer> cut = CompletableFuture.supplyAsync(
                    () -> statusUnchecked(manager, "1.3.6.1.4.1.11863.6.56.1.1.2.1.1.2.2", 0));
            while (lab.sw("tp").held().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(lab.sw("tp").port("1.2").enabled()).isFalse();
            assertThat(cut).isNotDone();
            lab.sw("tp").heal();
            assertThat(cut.get()).isEqualTo(PDU.noError);
        }
    }

    private static int statusUnchecked(TestManager manager, String oid, int value) {
        try {
            return status(manager, oid, value);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void cycle(TestManager manager, String name, String admin, int off, String status, int dead, int alive)
            throws Exception {
        assertThat(manager.number(admin)).isEqualTo(1);
        assertThat(manager.number(status)).isEqualTo(alive);
        long since = lab.log().newest();
        assertThat(status(manager, admin, off)).isEqualTo(PDU.noError);
        assertThat(manager.number(admin)).isEqualTo(off);
        assertThat(manager.number(status)).isEqualTo(dead);
        assertThat(status(manager, admin, 1)).isEqualTo(PDU.noError);
        TestLab.await(lab, since, node(name, "up"));
        assertThat(manager.number(status)).isEqualTo(alive);
    }

    private static int status(TestManager manager, String oid, int value) throws IOException {
        return manager.set(oid, value).orElseThrow().getErrorStatus();
    }
}

package walt.lab.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import walt.lab.Lab;
import walt.lab.LabSwitch;
import walt.lab.TestLab;
import walt.lab.log.SnmpExchange;

class SnmpFaultsTest {

    private static final String ADMIN = "1.3.6.1.2.1.105.1.1.1.3.1.1";
    private static final String DETECTION = "1.3.6.1.2.1.105.1.1.1.6.1.1";
    private static final int BRIEF_MILLIS = 20;

    private Lab lab;
    private LabSwitch device;
    private TestManager manager;

    @BeforeEach
    void startsTheLab() throws IOException {
        lab = TestLab.start(TestLab.QUICK + """
                switches:
                  - {name: sw-1, ports: 2, delay: 0, power: 0.02}
                  - {name: sw-2, ports: 2, delay: 0, community: {refuses-aloud: true}}
                nodes: [{name: rpi-1, port: sw-1/1.1}]
                """);
        device = lab.sw("sw-1");
        manager = new TestManager(device, "lab-write");
    }

    @AfterEach
    void stopsTheLab() throws IOException {
        manager.close();
        lab.close();
    }

    @Test
    void anUnknownCommunityGetsNoAnswer() throws Exception {
        try (TestManager stranger = new TestManager(device, "public").waiting(BRIEF_MILLIS)) {
            assertThat(stranger.set(ADMIN, 2)).isEmpty();
            TestLab.await(lab, 0, TestLab.exchange("wrong-community"));
        }
    }

    @Test
    void aSetWithTheReadCommunityIsDroppedAndAGetIsAnswered() throws Exception {
        try (TestManager reader = new TestManager(device, "lab-read")) {
            assertThat(reader.number(ADMIN)).isEqualTo(1);
            assertThat(reader.waiting(BRIEF_MILLIS).set(ADMIN, 2)).isEmpty();
            TestLab.await(lab, 0, TestLab.exchange("read-only"));
            assertThat(device.port("1.1").enabled()).isTrue();
        }
    }

    @Test
    void aSwitchCanRefuseTheReadCommunityAloud() throws IOException {
        try (TestManager reader = new TestManager(lab.sw("sw-2"), "lab-read")) {
            assertThat(reader.set(ADMIN, 2).orElseThrow().getErrorStatus()).isEqualTo(PDU.noAccess);
            assertThat(lab.sw("sw-2").port("1.1").enabled()).isTrue();
        }
    }

    @Test
    void aReadOnlySwitchDropsSets() throws Exception {
        device.faults("read-only");
        assertThat(manager.number(ADMIN)).isEqualTo(1);
        assertThat(manager.waiting(BRIEF_MILLIS).set(ADMIN, 2)).isEmpty();
        TestLab.await(lab, 0, TestLab.exchange("read-only"));
        assertThat(device.port("1.1").enabled()).isTrue();
    }

    @Test
    void aSwitchCanAcceptSetsWithoutObeyingThem() throws IOException {
        device.faults("ignores-sets");
        assertThat(manager.set(ADMIN, 2).orElseThrow().getErrorStatus()).isEqualTo(PDU.noError);
        assertThat(manager.number(ADMIN)).isEqualTo(1);
        assertThat(device.exchanges().getFirst().effective()).isFalse();
        assertThat(device.changes("1.1")).isEmpty();
    }

    @Test
    void aSilentSwitchAnswersNothingUntilItIsHealed() throws Exception {
        device.faults("silent");
        assertThat(manager.waiting(BRIEF_MILLIS).set(ADMIN, 2)).isEmpty();
        TestLab.await(lab, 0, TestLab.exchange("silent"));
        device.heal();
        assertThat(manager.waiting(5000).number(ADMIN)).isEqualTo(1);
    }

    @Test
    void aLossySwitchLosesRequestsAndRepliesAndALostReplyIsStillObeyed() throws Exception {
        device.faults("loss:50");
        manager.waiting(BRIEF_MILLIS);
        for (int i = 0; i < 40; i++) {
            int number = i + 1;
            manager.set(ADMIN, i % 2 + 1);
            // One after the other, so that the seed decides which are lost.
            TestLab.await(lab, 0, event -> device.exchanges().size() == number);
        }
        List<SnmpExchange> seen = device.exchanges();
        assertThat(seen)
                .filteredOn(exchange -> exchange.status().equals("noError"))
                .hasSizeBetween(2, 20);
        assertThat(seen).extracting(SnmpExchange::status).contains("lost-request", "lost-reply", "noError");
        device.heal();
        SnmpExchange obeyed = seen.reversed().stream()
                .filter(it -> it.pdu().equals("SET"))
                .findFirst()
                .orElseThrow();
        assertThat(manager.waiting(5000).number(ADMIN))
                .isEqualTo(Integer.parseInt(obeyed.values().getFirst()));
    }

    @Test
    void aSlowSwitchTakesItsTimeForEachRequestAndCountsThoseThatWait() throws IOException {
        device.faults("slow:1000");
        try (TestManager other = new TestManager(device, "lab-write")) {
            long before = System.nanoTime();
            assertThat(manager.waiting(BRIEF_MILLIS).set(ADMIN, 2)).isEmpty();
            assertThat(other.number(ADMIN))
                    .as("the first request is done late, and before the second")
                    .isEqualTo(2);
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(TimeUnit.SECONDS.toNanos(2));
            assertThat(device.exchanges()).extracting(SnmpExchange::concurrent).containsExactly(1, 2);
        }
    }

    @Test
    void aPortThatDoesNotDeliverLeavesItsNodeRunning() throws IOException {
        device.portFaults("1.1", List.of("not-delivering"));
        assertThat(manager.number(DETECTION)).isEqualTo(2);
        manager.set(ADMIN, 2);
        assertThat(lab.node("rpi-1").boots()).isEqualTo(1);
        assertThat(lab.node("rpi-1").state().runs()).isTrue();
    }

    @Test
    void aStuckPortComesOnAfterThatManyRequests() throws IOException {
        device.portFaults("1.1", List.of("stuck-off:2"));
        manager.set(ADMIN, 2);
        for (int i = 0; i < 2; i++) {
            assertThat(manager.set(ADMIN, 1).orElseThrow().getErrorStatus()).isEqualTo(PDU.noError);
            assertThat(manager.number(ADMIN)).isEqualTo(2);
        }
        manager.set(ADMIN, 1);
        assertThat(manager.number(ADMIN)).isEqualTo(1);
    }
}

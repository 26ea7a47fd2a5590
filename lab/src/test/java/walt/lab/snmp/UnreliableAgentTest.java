package walt.lab.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snmp4j.PDU;
import walt.lab.Lab;
import walt.lab.LabSwitch;
import walt.lab.Standstill;
import walt.lab.TestLab;
import walt.lab.log.PortChange;
import walt.lab.log.SnmpExchange;

/** Agents that are far away, simple-minded, restarted or held. */
class UnreliableAgentTest {

    private static final String ADMIN = "1.3.6.1.2.1.105.1.1.1.3.1.1";
    private static final String UP_TIME = "1.3.6.1.2.1.1.3.0";
    private static final String NEIGHBOURS = "1.0.8802.1.1.2.1.4.1.1.9";
    private static final int BRIEF_MILLIS = 50;

    private Lab lab;
    private LabSwitch device;
    private TestManager manager;

    @BeforeEach
    void startsTheLab() throws IOException {
        lab = TestLab.start(TestLab.QUICK + """
                switches: [{name: sw-1, ports: 4, delay: 0, power: 0.02, hello: 60}]
                nodes: [{name: rpi-1, port: sw-1/1.1}, {name: pc-1, port: sw-1/1.2, power: own}]
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
    void aDuplicateIsDoneAndAnsweredTwice() throws IOException, InterruptedException {
        device.faults("duplicates:100");
        assertThat(manager.set(ADMIN, 2)).isPresent();
        TestLab.await(lab, 1, event -> device.exchanges().size() == 2);
        assertThat(device.exchanges()).extracting(SnmpExchange::status).containsExactly("noError", "noError");
    }

    @Test
    void aFarAwayAgentGoesOnWhileItsReplyIsUnderWay() throws Exception {
        device.faults("latency:60000");
        assertThat(manager.waiting(BRIEF_MILLIS).set(ADMIN, 2)).isEmpty();
        assertThat(manager.set(ADMIN, 1)).isEmpty();
        TestLab.await(lab, 0, event -> device.exchanges().size() == 2);
        device.faults("latency:200");
        long before = System.nanoTime();
        assertThat(manager.waiting(5000).number(ADMIN)).isEqualTo(1);
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(200_000_000L);
    }

    @Test
    void repliesToLargeRequestsAreCutOff() throws IOException {
        device.faults("truncates:2");
        assertThat(manager.bulk("1.3.6.1.2.1.2.2.1.1", 6).size()).isEqualTo(2);
        device.heal();
        assertThat(manager.bulk("1.3.6.1.2.1.2.2.1.1", 6).size()).isEqualTo(6);
    }

    @Test
    void onlySmallBulksAreAnswered() throws Exception {
        device.faults("drops-bulk:3");
        assertThat(manager.bulk("1.3.6.1.2.1.2.2.1.1", 3).size()).isEqualTo(3);
        PDU none = manager.waiting(BRIEF_MILLIS).bulk("1.3.6.1.2.1.2.2.1.1", 4);
        assertThat(none).isNull();
        TestLab.await(lab, 0, TestLab.exchange("large-bulk"));
    }

    @Test
    void aChangedCommunityGetsNoAnswer() throws Exception {
        device.faults("wrong-community");
        assertThat(manager.waiting(BRIEF_MILLIS).set(ADMIN, 2)).isEmpty();
        TestLab.await(lab, 0, TestLab.exchange("wrong-community"));
    }

    @Test
    void aSwitchThatRebootsIsGoneKeepsWhatWasSetAndForgetsItsNeighbours() throws Exception {
        manager.set("1.3.6.1.2.1.105.1.1.1.3.1.3", 2);
        Standstill still = Standstill.of(lab);
        device.faults("reboots:0.1");
        assertThat(lab.node("rpi-1").state().runs()).isFalse();
        assertThat(lab.node("pc-1").state().runs()).isTrue();
        assertThat(manager.waiting(BRIEF_MILLIS).set(ADMIN, 2)).isEmpty();
        TestLab.await(lab, 0, TestLab.exchange("rebooting"));
        Instant stillDown = Instant.now();
        still.end();
        TestLab.await(lab, 1, UnreliableAgentTest::isOnAgain);
        assertThat(device.faults()).isEmpty();
        manager.waiting(5000);
        assertThat(manager.walk(NEIGHBOURS)).isEmpty();
        int upMillis = manager.number(UP_TIME) * 10;
        assertThat(Duration.ofMillis(upMillis)).isLessThanOrEqualTo(Duration.between(stillDown, Instant.now()));
        assertThat(manager.number("1.3.6.1.2.1.105.1.1.1.3.1.3")).isEqualTo(2);
        assertThat(device.changes("1.1")).extracting(PortChange::power).startsWith("lost", "on");
    }

    private static boolean isOnAgain(Object event) {
        return event instanceof PortChange change
                && change.port().equals("1.1")
                && change.power().equals("on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-read", "cut", "cut-done", "proof-off", "return", "return-done", "proof-on"})
    void anAgentIsHeldAtABoundaryOfAPowerCycleAndGoesOnWhenItIsHealed(String boundary) throws Exception {
        cycle();
        device.faults("hold:" + boundary);
        CompletableFuture<Integer> cycle = CompletableFuture.supplyAsync(this::cycle);
        while (!device.held().equals(Optional.of(boundary))) {
            Thread.onSpinWait();
        }
        boolean off = List.of("cut-done", "proof-off", "return").contains(boundary);
        assertThat(device.port("1.1").enabled()).isEqualTo(!off);
        assertThat(cycle).isNotDone();
        device.heal();
        assertThat(cycle.get()).isEqualTo(1);
        assertThat(device.held()).isEmpty();
    }

    private int cycle() {
        try {
            manager.number(ADMIN);
            manager.set(ADMIN, 2);
            manager.number(ADMIN);
            manager.set(ADMIN, 1);
            return manager.number(ADMIN);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}

package walt.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static walt.lab.TestLab.node;

import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.lab.log.NodeChange;
import walt.lab.node.TestClient;
import walt.lab.poe.PoePort;

class LabPowerTest {

    private Lab lab;
    private PoePort port;
    private LabNode rpi;

    @BeforeEach
    void startsTheLab() throws IOException {
        lab = TestLab.start(TestLab.QUICK + """
                switches: [{name: sw-1, ports: 2, power: 0.02}]
                nodes: [{name: rpi-1, port: sw-1/1.2}, {name: rpi-2, port: sw-1/1.1, times: {relisten: 60}}]
                """);
        port = lab.sw("sw-1").port("1.2");
        rpi = lab.node("rpi-1");
    }

    @AfterEach
    void stopsTheLab() {
        lab.close();
    }

    @Test
    void withoutPowerTheNodesPortIsClosedAndItsConnectionsAreReset() throws Exception {
        LabNode patient = lab.node("rpi-2");
        try (TestClient client = new TestClient(patient.address())) {
            client.say("MODE single\nPING\n");
            assertThat(client.line()).isEqualTo("OK\n");
            lab.sw("sw-1").port("1.1").enable(false, "test");
            assertThat(client.all()).isEqualTo("<reset>");
        }
        assertThatThrownBy(() -> new TestClient(patient.address())).isInstanceOf(ConnectException.class);
    }

    @Test
    void aPowerCycleCuresAHungNode() throws Exception {
        rpi.faults("refusing", "ko:broken image");
        powerCycle("up");
        assertThat(rpi.faults()).containsExactly("ko:broken image");
        assertThat(TestClient.ask(rpi.address(), "MODE single\nPING\n")).isEqualTo("OK\n");
    }

    @Test
    void aBootThatHungIsCuredByTheNextPowerCycle() throws Exception {
        rpi.faults("hangs-at-boot");
        powerCycle("hung-at-boot");
        powerCycle("up");
        assertThat(rpi.boots()).isEqualTo(2);
    }

    @Test
    void aRebootUnderWayEndsWhenThePowerIsCut() throws Exception {
        long since = lab.log().newest();
        Standstill still = Standstill.of(lab);
        try (TestClient client = new TestClient(rpi.address())) {
            client.say("MODE single\nREBOOT\n");
            assertThat(client.line()).isEqualTo("OK\n");
        }
        TestLab.await(lab, since, node("rpi-1", "stopping"));
        cutPowerShortly();
        still.end();
        TestLab.await(lab, since, node("rpi-1", "up"));
        assertThat(rpi.boots()).isEqualTo(2);
        assertThat(states()).containsExactly("up", "stopping", "off", "booting", "up");
    }

    private List<String> states() {
        return rpi.log().stream()
                .filter(NodeChange.class::isInstance)
                .map(event -> ((NodeChange) event).state())
                .toList();
    }

    private void powerCycle(String endsAs) throws InterruptedException {
        long since = lab.log().newest();
        cutPowerShortly();
        TestLab.await(lab, since, node("rpi-1", endsAs));
    }

    private void cutPowerShortly() {
        port.enable(false, "test");
        port.enable(true, "test");
    }

    @Test
    void unknownDevicesAndPortsAreNamed() {
        assertThatThrownBy(() -> lab.node("rpi-9")).hasMessage("The lab has no device 'rpi-9'.");
        assertThatThrownBy(() -> lab.sw("sw-1").port("1.9")).hasMessage("There is no port sw-1/1.9.");
    }
}

package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.lab.Lab;
import walt.lab.LabSwitch;
import walt.lab.log.LabEvent;
import walt.lab.log.PortChange;
import walt.lab.poe.PoePort;

/** How many ports of a switch are without power at the same time while all its nodes are rebooted, by the lab's own log. */
class PaceIT extends DeployedTest {
    private static final int NODES = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Lab lab(String ofSwitch, String ofNodes) throws IOException {
        return Labs.start(server, Labs.QUICK + """
                switches: [{name: sw-1, ports: 6, %s}]
                nodes: [{name: "rpi-[1-6]", port: "sw-1/1.[1-6]", %s}]
                """.formatted(ofSwitch, ofNodes));
    }

    private void rebootAll() {
        Answer report = server.reboot("{\"nodes\": \"all-nodes\", \"mode\": \"hard-only\"}");
        assertThat(report.at("counts/rebooted")).as(report.body()).isEqualTo(NODES);
    }

    @Test
    void asManyPortsAreOffAtTheSameTimeAsTheSettingSays() throws IOException {
        String settings = "{lldp.explore: true, poe.reboots: true, poe.max-ports: 2}";
        try (Lab lab = lab("power: 0.1, budget: 200, config: " + settings, "watts: 7")) {
            rebootAll();
            assertThat(mostBetween(lab.sw("sw-1"), "off", "on")).isEqualTo(2);
        }
    }

    /**
     * While three ports don't deliver yet, the others draw 21 of the 75 W, and what is left is enough for three times 15.4 W. For a
     * fourth, 61 W would be left and 61.6 W needed.
     */
    @Test
    void aWeakPowerSupplyIsNeverAskedForMoreThanItHasHoweverLateNodesAreDetected() throws Exception {
        String settings = "{lldp.explore: true, poe.reboots: true}";
        try (Lab lab = lab("power: 2-3, budget: 75, config: " + settings, "watts: 7")) {
            rebootAll();
            LabSwitch device = lab.sw("sw-1");
            for (PoePort port : device.ports()) {
                awaitDelivery(lab, port);
            }
            assertThat(device.ports()).extracting(PoePort::denied).containsOnly(0);
            assertThat(mostBetween(device, "off", "delivering")).isBetween(2, 3);
        }
    }

    private static void awaitDelivery(Lab lab, PoePort port) throws InterruptedException {
        assertThat(lab.log()
                        .await(
                                0,
                                event -> event instanceof PortChange change
                                        && change.port().equals(port.name())
                                        && change.power().equals("delivering"),
                                PATIENCE))
                .as(port.name())
                .isPresent();
    }

    /** The most ports that were at the same time between one change of their power and another. */
    private static int mostBetween(LabSwitch device, String begin, String end) {
        Set<String> between = new HashSet<>();
        int most = 0;
        for (LabEvent event : device.log()) {
            if (event instanceof PortChange change && change.power().equals(begin)) {
                between.add(change.port());
            } else if (event instanceof PortChange change && change.power().equals(end)) {
                between.remove(change.port());
            }
            most = Math.max(most, between.size());
        }
        return most;
    }
}

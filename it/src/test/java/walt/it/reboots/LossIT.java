package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import walt.it.server.Answer;
import walt.it.server.BuiltEar;
import walt.it.server.WaltServer;
import walt.it.system.Await;
import walt.lab.Lab;
import walt.lab.LabSwitch;

/** Networks that lose 10 to 30 % of what is sent: most nodes are rebooted, and no port is cut blindly or stays off. */
@ExtendWith(ArquillianExtension.class)
class LossIT {
    private static final String HARD = "{\"nodes\": \"all-nodes\", \"mode\": \"hard-only\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Switches with one node each, on a network that loses that many percent of the requests, and of the answers.
     *
     * <p>A cycle on a switch that is known has three reads whose loss ends it, each with four tries, and two tries to switch off: it
     * fails with 1 - (1 - p)³ (1 - loss²), where p = (1 - (1 - loss)²)⁴, so with 1.4, 9 and 26 %. The bounds are what even 4, 20 and
     * 45 % would miss in less than one of a million runs, all three together: the order of requests, and so who loses which one,
     * is not quite the same each time.
     *
     * @param least how many nodes must be rebooted
     */
    private record Level(String name, int loss, int nodes, int least) {}

    private static final List<Level> LEVELS =
            List.of(new Level("light", 10, 24, 16), new Level("middling", 20, 24, 8), new Level("heavy", 30, 40, 7));

    private static final String UNANSWERED = "%1$s (does not answer SNMP requests.*|answers reads but not writes: .*)";
    private static final String OWED = "power (is|may be) off on %1$s port 1\\.1 and could not be switched on again \\("
            + UNANSWERED + "\\): the server goes on trying";

    private final WaltServer server = new WaltServer();
    private Lab lab;

    /** As many tries as by default, which wait half as long. */
    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return BuiltEar.configured("""
                walt.snmp.read-timeouts=500ms,750ms,1s,1500ms
                walt.snmp.set-timeout=1500ms
                walt.poe.proof-timeout=5s
                walt.poe.retry-pause=1s
                walt.poe.cool-down=0s
                """);
    }

    @BeforeEach
    void theServerKnowsTheLab() throws IOException {
        String switches = each("  - {name: \"%1$s-[1-%2$d]\", ports: 1, power: 0.1,"
                + " config: {lldp.explore: true, poe.reboots: true}}\n");
        String nodes = each("  - {name: \"on-%1$s-[1-%2$d]\", port: \"%1$s-[1-%2$d]/1.1\"}\n");
        lab = Labs.start(server, Labs.QUICK + "seed: 7\nswitches:\n" + switches + "nodes:\n" + nodes);
    }

    private static String each(String line) {
        return LEVELS.stream()
                .map(level -> line.formatted(level.name(), level.nodes()))
                .collect(Collectors.joining());
    }

    @AfterEach
    void theLabEnds() {
        lab.close();
    }

    @Test
    void mostNodesAreRebootedAndNoPortIsCutBlindlyOrStaysOff() {
        assertThat(Outcome.all(server.reboot(HARD))).allMatch(Outcome::rebooted);
        LEVELS.forEach(level -> of(level.name()).forEach(each -> each.faults("loss:" + level.loss())));
        Answer report = server.reboot(HARD);
        LEVELS.forEach(level -> check(level, Outcome.all(report)));
        Await.until(
                "no port is owed power",
                PATIENCE,
                () -> server.get("/server").text("openPowerIntents").equals("0"));
        assertThat(lab.switches())
                .allMatch(device -> device.port("1.1").enabled())
                .allSatisfy(device -> assertThat(Labs.blindCuts(device, "1.1")).isEmpty());
    }

    private List<LabSwitch> of(String level) {
        return lab.switches().stream()
                .filter(device -> device.name().startsWith(level))
                .toList();
    }

    private static void check(Level level, List<Outcome> all) {
        List<Outcome> these = all.stream()
                .filter(each -> each.node().startsWith("on-" + level.name()))
                .toList();
        assertThat(these)
                .filteredOn(Outcome::rebooted)
                .as("%s: %s", level, these)
                .hasSizeBetween(level.least(), level.nodes());
        assertThat(these).filteredOn(each -> !each.rebooted()).allSatisfy(each -> {
            String device = each.node().substring("on-".length());
            assertThat(each.failed()).isTrue();
            assertThat(each.reason()).matches((UNANSWERED + "|" + OWED).formatted(device));
        });
    }
}

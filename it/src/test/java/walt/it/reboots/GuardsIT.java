package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import walt.it.server.DeployedTest;
import walt.lab.Lab;

/** Ports that are not cut, since somebody else than the node is there; the agents' logs show that nothing was switched. */
class GuardsIT extends DeployedTest {
    private static final String LAB = Labs.QUICK + """
            switches:
              - {name: sw-1, ports: 6, uplinks: 0, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
              - {name: sw-2, ports: 2, uplinks: 0, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
            links: [sw-1/3 = sw-2/1]
            nodes:
              - {name: rpi-1, config: {power.port: sw-1/1.2}}
              - {name: rpi-2, port: sw-1/1.2, port-in-inventory: false}
              - {name: rpi-3, port: sw-1/1.3, lldp: false}
              - {name: rpi-4, port: sw-1/1.4}
              - {name: pc-4, port: sw-1/1.4, power: own, port-in-inventory: false}
              - {name: rpi-5, port: sw-1/1.5, port-in-inventory: false, lldp: false}
            """;
    private static final String COMPANION =
            "  - {name: pc-5, port: sw-1/1.5, port-in-inventory: false, lldp: false, power: own}\n";

    private static final String WITH_SERVER = Labs.QUICK + """
            switches:
              - {name: sw-1, ports: 2, uplinks: 0, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
            nodes:
              - {name: rpi-1, config: {power.port: sw-1/1.1}}
              - {name: me, port: sw-1/1.1, port-in-inventory: false, lldp: %s}
            """;

    private Lab lab;

    @BeforeEach
    void theServerKnowsTheLab() throws IOException {
        lab = Labs.start(server, LAB);
    }

    @AfterEach
    void theLabEnds() {
        lab.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rpi-1 | sw-1/Gi1/0/2 | the switch hears rpi-2 there",
                "rpi-3 | sw-1/Gi1/0/3 | the switch hears sw-2, which is a switch there",
                "rpi-4 | sw-1/Gi1/0/4 | the switch hears not only the node, but also pc-4 there"
            })
    void aPortWhereSomebodyElseIsHeardIsNotCut(String node, String port, String who) {
        assertThat(reason(node))
                .isEqualTo("the power of " + port + " was not cut: " + who
                        + ": check the cable, then scan the switch again or correct the node's 'power.port'");
        assertThat(Labs.sets(lab)).isEmpty();
    }

    @Test
    void aPortThatWasFoundByItsForwardingTableIsNotCutWhenAnotherAddressIsThereNow() throws IOException {
        Labs.scan(server, "{}");
        assertThat(server.get("/topology").is(200).objects("positions"))
                .filteredOn(position -> "fdb".equals(position.get("via")))
                .extracting(position -> position.get("device") + " " + position.get("ifName"))
                .containsExactly("rpi-5 Gi1/0/5");
        lab.close();
        lab = Labs.again(server, LAB + COMPANION);
        assertThat(reason("rpi-5"))
                .isEqualTo("the power of sw-1/Gi1/0/5 was not cut: sw-1 has learned not only the address of the node"
                        + " there, but also pc-5: check the cable and the MAC address of rpi-5, then scan the switch again"
                        + " or correct the node's 'power.port'");
        assertThat(Labs.sets(lab)).isEmpty();
    }

    /** None on a machine that has a loopback interface only: nothing could be mistaken for its address. */
    private static Stream<Arguments> ownAddresses() throws SocketException {
        return OwnMac.find().stream()
                .flatMap(mac -> Stream.of(
                        Arguments.of(mac, true, "the switch hears this server there"),
                        Arguments.of(mac, false, "sw-1 has learned this server there")));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("ownAddresses")
    void thePortOfThisServerIsNotCut(String own, boolean lldp, String who) throws IOException {
        lab.close();
        lab = Labs.start(server, OwnMac.of("me", own, WITH_SERVER.formatted(lldp)));
        server.delete("/devices/me").is(204);
        assertThat(reason("rpi-1")).startsWith("the power of sw-1/Gi1/0/1 was not cut: " + who + ": check the cable");
        assertThat(Labs.sets(lab)).isEmpty();
    }

    private String reason(String node) {
        Outcome outcome = Outcome.of(server.reboot("{\"nodes\": \"" + node + "\", \"mode\": \"hard-only\"}"), node);
        assertThat(outcome.failed()).as("%s", outcome).isTrue();
        return outcome.reason();
    }
}

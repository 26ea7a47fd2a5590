package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.lab.Lab;
import walt.lab.log.PortChange;

/** Which PoE port belongs to which interface: shown, used when there is no doubt, and refused when there is one. */
class PortsIT extends DeployedTest {
    private static final String LAB = Labs.QUICK + """
            switches:
              - {name: sw-1, ports: 4, uplinks: 0, power: 0.1, numbering: {row: 3, if-index: 10001, lldp-port: 7, name: "Fa1/0/{n}"}, config: {lldp.explore: true, poe.reboots: true}}
              - {name: sw-2, ports: 4, uplinks: 0, power: 0.1, numbering: {before: 2}, config: {lldp.explore: true, poe.reboots: true}}
            nodes:
              - {name: "rpi-[1-4]", port: "sw-1/1.[3-6]"}
              - {name: rpi-5, port: sw-2/1.1}
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

    private void state(String node, String port) {
        server.patch("/devices/" + node + "/config", "{\"power.port\": \"" + port + "\"}")
                .is(200);
    }

    @Test
    void aPortShowsItsInterfaceItsRowAndWhoIsHeardThere() {
        state("rpi-2", "sw-1/Fa1/0/2");
        Answer ports = server.get("/devices/sw-1/ports").is(200);
        assertThat(ports.each("ports", "ifName")).containsExactly("Fa1/0/1", "Fa1/0/2", "Fa1/0/3", "Fa1/0/4");
        assertThat(ports.each("ports", "mapping")).containsExactly("stated", "derived", "stated", "stated");
        assertThat(ports.at("ports/1/ifIndex")).isEqualTo(10002);
        assertThat(ports.at("ports/1/lldpPort")).isEqualTo("8");
        assertThat(ports.at("ports/1/poe/port")).isEqualTo(4);
        assertThat(ports.list("ports/1/peers")).isEqualTo(List.of("rpi-2"));
        assertThat(ports.at("ports/1/delivering")).isEqualTo(true);
        assertThat(ports.text("ports/1/why")).contains("as many PoE rows as ports");
        assertThat(ports.list("oddities")).isEmpty();
    }

    @Test
    void aNodeWhosePortIsNamedByItsInterfaceIsPowerCycledAtTheRightRow() {
        state("rpi-3", "sw-1/Fa1/0/3");
        Answer plan = server.post("/reboots", "{\"nodes\": \"rpi-3\", \"mode\": \"hard-only\", \"dryRun\": true}");
        assertThat(plan.text("nodes/0/methods/0/detail"))
                .isEqualTo("cycle the power of the PoE port of interface sw-1/Fa1/0/3");
        Answer report = server.reboot("{\"nodes\": \"rpi-3\", \"mode\": \"hard-only\"}");
        assertThat(report.each("summary", "text")).containsExactly("rpi-3: rebooted OK.");
        assertThat(lab.sw("sw-1").changes("1.5")).extracting(PortChange::power).startsWith("off", "on");
        assertThat(lab.sw("sw-1").changes("1.3")).isEmpty();
    }

    @Test
    void anAmbiguousPortIsShownAsSuchAndNotCut() {
        state("rpi-5", "sw-2/Gi1/0/1");
        Answer ports = server.get("/devices/sw-2/ports").is(200);
        assertThat(ports.each("ports", "mapping")).hasSize(10).containsOnly("ambiguous");
        assertThat(ports.at("ports/0/ifName")).isNull();
        assertThat(ports.at("ports/4/poe")).isNull();
        assertThat(ports.at("ports/4/power")).isEqualTo("unavailable");
        Answer report = server.reboot("{\"nodes\": \"rpi-5\", \"mode\": \"hard-only\"}");
        assertThat(report.text("nodes/0/attempts/0/reason"))
                .startsWith("the PoE port of sw-2/Gi1/0/1 is not known: 4 PoE rows and 6 ports");
        assertThat(lab.sw("sw-2").ports()).allMatch(port -> port.enabled());
        assertThat(lab.node("rpi-5").boots()).isEqualTo(1);
    }

    @Test
    void severalPortsAreStatedTogetherOrNoneIs() {
        Answer stated =
                stateAll(entry(1, "1.3"), entry(2, "1.4"), entry(3, "1.5")).is(200);
        assertThat(stated.each("ports", "ifName")).containsExactly("Fa1/0/1", "Fa1/0/2", "Fa1/0/3");
        assertThat(stated.each("ports", "mapping")).containsOnly("stated");
        Answer swapped = stateAll(entry(1, "1.4"), entry(2, "1.3")).is(200);
        assertThat(rows(swapped)).containsExactly("4", "3");

        assertThat(stateAll(entry(1, null), entry(4, "1.9")).is(400).text("detail"))
                .isEqualTo("sw-1/Fa1/0/4 can't have PoE row 1.9: the switch has rows 1.3 to 1.6.");
        assertThat(stateAll(entry(1, null), entry(4, "1.5")).is(409).text("detail"))
                .startsWith("sw-1/Fa1/0/4 can't have PoE row 1.5: sw-1/Fa1/0/3 has it already");
        assertThat(stateAll(entry(1, null), entry(2, "x")).is(400).text("detail"))
                .startsWith("Entry 2 of 'ports', Fa1/0/2: 'poe' is a row of the switch's PoE table");
        assertThat(rows(server.get("/devices/sw-1/ports")))
                .as("what was stated before still holds, and row 1.6 is not derived beside it")
                .containsExactly("6", "4", "3", "5", "none");
    }

    private Answer stateAll(String... entries) {
        return server.patch("/devices/sw-1/ports", "{\"ports\": [" + String.join(", ", entries) + "]}");
    }

    private static String entry(int port, @Nullable String row) {
        return "{\"port\": \"Fa1/0/" + port + "\", \"poe\": " + (row == null ? "null" : "\"" + row + "\"") + "}";
    }

    private static List<String> rows(Answer ports) {
        return ports.objects("ports").stream()
                .map(port -> port.get("poe") instanceof Map<?, ?> row ? String.valueOf(row.get("port")) : "none")
                .toList();
    }
}

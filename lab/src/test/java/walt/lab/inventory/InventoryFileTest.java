package walt.lab.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import walt.lab.file.LabFile;
import walt.lab.file.Overrides;

class InventoryFileTest {

    private static final String LAB = """
            switches:
              - {name: sw-1, ports: 4, config: {poe.reboots: true, lldp.explore: true}}
            nodes:
              - {name: rpi-1, port: sw-1/1.3}
              - {name: rpi-2, port: sw-1/1.4, port-in-inventory: false, config: {boot.retries: 3}}
            virtual: [{name: vn-1, config: {boot.delay: random}}]
            """;

    private static List<?> devices(String document) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(document);
        return (List<?>) Objects.requireNonNull(((Map<?, ?>) loaded).get("devices"));
    }

    @Test
    void itIsTheDocumentThatTheServerImports() {
        List<?> devices = devices(InventoryFile.of(LabFile.parse(LAB, Overrides.NONE), name -> 1161));
        assertThat(devices).hasSize(4);
        assertThat(devices.get(0))
                .isEqualTo(Map.of(
                        "name", "sw-1",
                        "type", "switch",
                        "mac", "02:6c:14:02:00:01",
                        "ip", "127.20.250.1",
                        "model", "RFC 3621 switch",
                        "config",
                                Map.of(
                                        "snmp.version",
                                        2,
                                        "snmp.community",
                                        "lab-write",
                                        "snmp.port",
                                        1161,
                                        "lldp.explore",
                                        true,
                                        "poe.reboots",
                                        true)));
        assertThat(devices.get(1))
                .isEqualTo(Map.of(
                        "name", "rpi-1",
                        "type", "node",
                        "mac", "02:6c:14:00:00:01",
                        "ip", "127.20.0.1",
                        "model", "rpi-4-b",
                        "config", Map.of("power.port", "sw-1/1.3")));
        assertThat(devices.get(2)).extracting("config").isEqualTo(Map.of("boot.retries", 3));
        assertThat(devices.get(3))
                .isEqualTo(Map.of(
                        "name", "vn-1",
                        "type", "node",
                        "virtual", true,
                        "mac", "02:6c:14:01:00:01",
                        "ip", "127.20.1.1",
                        "model", "pc-x86-64",
                        "config", Map.of("boot.delay", "random")));
    }

    @Test
    void theFileCanGiveASwitchAnotherCommunityThanTheAgentWants() {
        String lab = "switches: [{name: sw-1, config: {snmp.community: lab-read}}]";
        List<?> devices = devices(InventoryFile.of(LabFile.parse(lab, Overrides.NONE), name -> 1161));
        assertThat(devices.getFirst())
                .extracting("config")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("snmp.community", "lab-read");
    }
}

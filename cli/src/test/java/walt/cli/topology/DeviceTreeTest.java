package walt.cli.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.api.JsonObject;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class DeviceTreeTest {
    private static final String TOPOLOGY = """
            {"positions": [{"device": "rpi-1", "switch": "sw-1", "ifName": "1", "label": null, "via": "lldp", "state": "confirmed", "seen": "2026-01-31T12:00:00Z"},
                           {"device": "unknown-0a0b0c", "switch": "sw-1", "ifName": "2", "label": null, "via": "fdb", "state": "confirmed", "seen": "2026-01-31T12:00:00Z"}],
             "switches": ["sw-1"]}
            """;
    private static final String DEVICES = """
            {"devices": [{"name": "rpi-1", "type": "node", "ip": "127.20.0.1", "booted": true},
                         {"name": "rpi-2", "type": "node", "ip": "127.20.0.2"}, {"name": "rpi-3", "type": "node", "ip": "127.20.0.3"},
                         {"name": "sw-1", "type": "switch", "ip": "127.20.1.1"}, {"name": "sw-2", "type": "switch", "ip": "127.20.1.2"},
                         {"name": "unknown-0a0b0c", "type": "unknown", "mac": "02:00:00:0a:0b:0c", "ip": null},
                         {"name": "vn-1", "type": "node", "virtual": true, "ip": "127.20.2.1"}]}
            """;

    @AutoClose
    private final FakeServer server =
            new FakeServer().on("GET /topology", Answer.json(TOPOLOGY)).on("GET /devices", Answer.json(DEVICES));

    @Test
    void theTreeTellsAddressesAndWhichDevicesHaveNoPosition() {
        Run run = Run.with(server).environment("LANG", "de_DE.UTF-8").run("device tree");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                sw-1 (127.20.1.1)
                ├─ 1  rpi-1 (127.20.0.1, booted)
                └─ 2  unknown-0a0b0c (02:00:00:0a:0b:0c)

                Position unknown: rpi-[2-3], sw-2
                """);
    }

    @Test
    void whereTheLocaleIsNotUtf8ItIsDrawnInAscii() {
        Run.Setup plain = Run.with(server).environment("LANG", "de_DE.UTF-8").environment("LC_ALL", "C");
        assertThat(plain.run("device tree").out())
                .contains("|- 1  rpi-1", "`- 2  unknown-0a0b0c")
                .matches("\\p{ASCII}*");
    }

    @Test
    void jsonIsWhatTheServerKnows() throws IOException {
        Run run = Run.of(server, "device tree --json");
        assertThat(JsonObject.parse(run.out())).isEqualTo(JsonObject.parse(TOPOLOGY));
    }

    @Test
    void withoutAnySwitchItTellsHowToExploreOne() {
        server.on("GET /topology", Answer.json("{\"positions\": [], \"switches\": []}"))
                .on("GET /devices", Answer.json("{\"devices\": []}"));
        Run run = Run.of(server, "device tree");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("lldp.explore=true").contains("walt device rescan");
    }
}

package walt.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import walt.it.system.Walt.Result;

/** Scripts that were written for WalT's own command line run unchanged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaltScriptsIT {
    private static final String PLATFORM = """
            devices:
              - {name: sw-1, type: switch, mac: "02:00:00:00:01:01", ip: 127.64.1.1}
              - {name: sw-2, type: switch, mac: "02:00:00:00:01:02", ip: 127.64.1.2}
              - {name: vn-1, virtual: true, runs: elsewhere, mac: "02:00:00:00:02:01", ip: 127.64.2.1}
              - {name: vn-2, virtual: true, runs: elsewhere, mac: "02:00:00:00:02:02", ip: 127.64.2.2}
            """;

    private final Path folder = Workplace.folder("walt-scripts");
    private final RebootServer server = new RebootServer(folder);

    @BeforeAll
    void aPlatformIsThere() throws IOException {
        server.start();
        Path platform = Files.writeString(folder.resolve("platform.yaml"), PLATFORM);
        assertThat(server.walt().run("device", "import", platform.toString()).exit())
                .isZero();
    }

    @AfterAll
    void end() {
        server.close();
    }

    @Test
    void oneThatLetsTheServerCutThePowerOfPorts() {
        succeeds(server.walt().script("walt-poe-switches.sh"));

        for (String name : new String[] {"sw-1", "sw-2"}) {
            assertThat(setting(name, "snmp.version")).isEqualTo("2");
            assertThat(setting(name, "snmp.community")).isEqualTo("******");
            assertThat(setting(name, "lldp.explore")).isEqualTo("true");
        }
        assertThat(setting("sw-1", "poe.reboots")).isEqualTo("true");
        assertThat(setting("sw-2", "poe.reboots")).isEqualTo("false");
    }

    @Test
    void oneThatMakesVirtualNodesSmall() {
        Result result = server.walt().script("walt-small-machines.sh");

        succeeds(result);
        assertThat(result.out()).contains("Done. Reboot node(s) to see new settings in effect.");
        for (String name : new String[] {"vn-1", "vn-2"}) {
            assertThat(setting(name, "ram")).isEqualTo("384M");
            assertThat(setting(name, "cpu.cores")).isEqualTo("2");
        }
        assertThat(setting("vn-1", "boot.timeout")).isEqualTo("90");
    }

    private static void succeeds(Result result) {
        assertThat(result.exit()).as("%s%s", result.out(), result.err()).isZero();
    }

    private String setting(String device, String name) {
        return server.api().get("/devices/" + device + "/config").text(name);
    }
}

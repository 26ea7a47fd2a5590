package walt.cli.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class DeviceCommandsTest {
    @AutoClose
    private final FakeServer server = new FakeServer();

    @Test
    void showIsATableOfAllDevices() {
        server.on("GET /devices", Answer.json("""
                {"devices": [{"name": "sw-1", "type": "switch", "mac": "02:00:00:00:01:00", "ip": "127.20.1.1", "model": null}]}
                """));
        assertThat(Run.of(server, "device show").out()).isEqualTo("""
                NAME  TYPE    MAC                IP          MODEL  OWNER  STATUS
                sw-1  switch  02:00:00:00:01:00  127.20.1.1  -      -      -
                """);
    }

    @Test
    void withoutAnyDeviceItTellsHowToAddOne() {
        server.on("GET /devices?set=all-switches", Answer.json("{\"devices\": []}"));
        Run run = Run.of(server, "device show all-switches");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("walt device add");
    }

    @Test
    void addSendsWhatIsKnown() {
        server.on("POST /devices", Answer.json(201, "{}"));
        Run run = Run.of(server, "device add rpi-1 --type node --mac 02:00:00:00:00:01 --ip 127.20.0.1");
        assertThat(run.out()).isEqualTo("Added rpi-1.\n");
        assertThat(server.last().body())
                .isEqualTo(
                        "{\"name\":\"rpi-1\",\"type\":\"node\",\"mac\":\"02:00:00:00:00:01\",\"ip\":\"127.20.0.1\"}");
    }

    @Test
    void addNeedsTheAddresses() {
        Run run = Run.of(server, "device add rpi-1 --type node");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--mac").contains("--ip");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void forgetTellsWhenItIsForced() {
        server.on("DELETE /devices/sw-1?force=true", Answer.json(204, ""));
        assertThat(Run.of(server, "device forget sw-1 --force").out()).isEqualTo("Forgot sw-1.\n");
    }

    @Test
    void forgetAndRenameNameTheDeviceInThePath() {
        server.on("DELETE /devices/a%2Fb", Answer.json(204, "")).on("PATCH /devices/rpi-1", Answer.json("{}"));
        assertThat(Run.of(server, "device forget a/b").exitCode()).isZero();
        assertThat(Run.of(server, "device rename rpi-1 rpi-9").out()).isEqualTo("Renamed rpi-1 to rpi-9.\n");
        assertThat(server.last().body()).isEqualTo("{\"name\":\"rpi-9\"}");
    }
}

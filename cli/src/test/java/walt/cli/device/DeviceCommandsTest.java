package walt.cli.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class DeviceCommandsTest {
    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

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
    void forgetAndRenameNameTheDeviceInThePath() {
        server.on("DELETE /devices/a%2Fb", Answer.json(204, "")).on("PATCH /devices/rpi-1", Answer.json("{}"));
        assertThat(Run.of(server, "device forget a/b").exitCode()).isZero();
        assertThat(Run.of(server, "device rename rpi-1 rpi-9").out()).isEqualTo("Renamed rpi-1 to rpi-9.\n");
        assertThat(server.last().body()).isEqualTo("{\"name\":\"rpi-9\"}");
    }

    @Test
    void portsAreToldAsTheSettingPowerPortNamesThem() {
        server.on("GET /devices/sw-1/ports", Answer.json("""
                {"ports": [{"ifIndex": 10103, "ifName": "Fa1/0/3", "lldpPort": 3, "poe": {"group": 1, "port": 3}, "mapping": "stated",
                  "power": "on", "delivering": true, "peers": ["rpi-1", "02:00:00:00:00:07"]},
                 {"ifIndex": 10201, "ifName": "Gi1/0/1", "lldpPort": null, "poe": null, "mapping": "none",
                  "power": "unavailable", "delivering": null, "peers": []}]}
                """));
        assertThat(Run.of(server, "device ports sw-1").out()).isEqualTo("""
                IFINDEX  INTERFACE  LLDP  POE  MAPPING  POWER        DELIVERING  PEERS
                10103    Fa1/0/3    3     1.3  stated   on           yes         rpi-1, 02:00:00:00:00:07
                10201    Gi1/0/1    -     -    none     unavailable  -           -
                """);
    }

    @Test
    void aSwitchThatDoesNotAnswerHasFailed() {
        server.on("GET /devices/sw-1/ports", Answer.problem(409, "sw-1 does not answer SNMP requests."));
        Run run = Run.of(server, "device ports sw-1");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("sw-1 does not answer SNMP requests.\n");
    }
}

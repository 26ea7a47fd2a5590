package walt.cli.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.api.JsonObject;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class DeviceRescanTest {
    private static final String POST = "POST /topology/scans";
    private static final String GET = "GET /topology/scans/s1";
    private static final String PENDING = one("sw-1", "pending", "[]");
    private static final String CHANGED =
            one("sw-1", "done", "[\"rpi-3 moved from sw-1/1 to sw-1/2\", \"unknown-0a0b0c is new at sw-1/9\"]");
    private static final String FAILED =
            "{\"name\": \"sw-2\", \"state\": \"failed\", \"reason\": \"does not answer SNMP requests\"}";

    @AutoClose
    private final FakeServer server = new FakeServer()
            .on(POST, Answer.json(202, scan("running", PENDING)))
            .on(GET, Answer.json(scan("done", CHANGED)));

    private static String one(String name, String state, String changes) {
        return "{\"name\": \"" + name + "\", \"state\": \"" + state
                + "\", \"reason\": null, \"ports\": 26, \"devices\": 1, \"changes\": " + changes + "}";
    }

    private static String scan(String state, String... switches) {
        return "{\"id\": \"s1\", \"state\": \"" + state + "\", \"switches\": [" + String.join(",", switches) + "]}";
    }

    @Test
    void whatEachSwitchFoundAndWhatHasChangedIsTold() {
        server.on(
                GET,
                Answer.json(scan("running", one("sw-1", "running", "[]"))),
                Answer.problem(503, "Try again."),
                Answer.json(scan("done", CHANGED, one("sw-2", "done", "[]"))));
        Run run = Run.of(server, "device rescan");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.pauses()).hasSize(2);
        assertThat(run.out()).isEqualTo("""
                sw-1: 26 ports, 1 device:
                  rpi-3 moved from sw-1/1 to sw-1/2
                  unknown-0a0b0c is new at sw-1/9
                sw-2: 26 ports, 1 device, nothing has changed.
                """);
    }

    @Test
    void whatCannotBeUsedIsTold() {
        String odd = "{\"name\": \"sw-1\", \"state\": \"done\", \"ports\": 26, \"devices\": 1, \"changes\": [],"
                + " \"oddities\": [\"rpi-5 is heard at sw-1/24, which leads to other switches\"]}";
        server.on(GET, Answer.json(scan("done", odd)));
        assertThat(Run.of(server, "device rescan").out()).isEqualTo("""
                sw-1: 26 ports, 1 device, nothing has changed.
                  note: rpi-5 is heard at sw-1/24, which leads to other switches
                """);
    }

    @Test
    void bothTheUsualSwitchesAndASetCanBeAskedFor() {
        Run.of(server, "device rescan");
        assertThat(server.requests().getFirst().body()).isEqualTo("{\"switches\":\"explorable-switches\"}");
        Run.of(server, "device rescan -x sw-3 sw-[1-9]");
        assertThat(server.requests().get(2).body()).isEqualTo("{\"switches\":\"sw-[1-9],-sw-3\"}");
        Run.of(server, "device rescan sw-1 sw-2");
        assertThat(server.requests().get(4).body()).isEqualTo("{\"switches\":\"sw-1,sw-2\"}");
    }

    @Test
    void aSwitchThatFailedIsAProblem() {
        server.on(GET, Answer.json(scan("done", CHANGED, FAILED)));
        Run run = Run.of(server, "device rescan");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("sw-1: ");
        assertThat(run.err()).isEqualTo("sw-2: failed (does not answer SNMP requests)\n");
    }

    @Test
    void aScanThatTheServerGaveUpIsAProblem() {
        server.on(GET, Answer.json(scan("interrupted", one("sw-1", "pending", "[]"), one("sw-2", "pending", "[]"))));
        Run run = Run.of(server, "device rescan");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Not scanned: sw-[1-2].").contains("walt device rescan");
    }

    @Test
    void progressIsForTerminalsAndIsRemoved() {
        server.on(
                GET,
                Answer.json(scan("running", FAILED, one("sw-1", "running", "[]"))),
                Answer.json(scan("done", CHANGED, FAILED)));
        Run run = Run.with(server).onTerminal().run("device rescan");
        assertThat(run.err())
                .contains("\r\u001b[K0/2 switches scanned, 1 failed: sw-1")
                .contains("\r\u001b[Ksw-2: failed");
        assertThat(run.out()).startsWith("sw-1: 26 ports");
    }

    @Test
    void whoDoesNotWaitGetsTheId() {
        Run run = Run.of(server, "device rescan --no-wait");
        assertThat(run).isEqualTo(new Run(0, "s1\n", "", run.pauses()));
        assertThat(server.lines()).containsExactly(POST);
    }

    @Test
    void jsonIsTheWholeScan() throws IOException {
        Run run = Run.of(server, "device rescan --json");
        assertThat(JsonObject.parse(run.out())).isEqualTo(JsonObject.parse(scan("done", CHANGED)));
    }

    @Test
    void aServerThatIsGoneIsGivenUpAndTheScanGoesOn() {
        server.on(GET, Answer.problem(503, "The server is stopping."));
        Run run = Run.of(server, "device rescan");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("The scan goes on; look at what it finds with: walt device tree");
    }

    @Test
    void aSwitchThatMayNotBeExploredIsBadInput() {
        server.on(POST, Answer.problem(409, "sw-3 has lldp.explore=false."));
        Run run = Run.of(server, "device rescan sw-3");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("sw-3 has lldp.explore=false.\n");
    }
}

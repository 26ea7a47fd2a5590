package walt.cli.switches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.api.JsonObject;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class DeviceCheckTest {
    private static final String BAD = """
            {"switch": "sw-1", "family": "rfc3621", "checks": [
              {"name": "reachable", "result": "ok", "detail": "127.0.0.1:161 answers", "next": null},
              {"name": "write", "result": "failed", "detail": "sw-1 answers reads but not writes", "next": "Set 'snmp.write-community' of sw-1."},
              {"name": "effective", "result": "unknown", "detail": "known after the first power cycle", "next": null}]}
            """;
    private static final String GOOD = """
            {"switch": "sw-2", "family": null, "checks": [{"name": "reachable", "result": "ok", "detail": "answers", "next": null}]}
            """;

    @AutoClose
    private final FakeServer server = new FakeServer()
            .on("GET /devices?set=sw-1", devices("sw-1"))
            .on("GET /devices?set=sw-2", devices("sw-2"))
            .on("GET /devices?set=sw-1%2Csw-2", devices("sw-1", "sw-2"))
            .on("POST /devices/sw-1/check", Answer.json(BAD))
            .on("POST /devices/sw-2/check", Answer.json(GOOD));

    private static Answer devices(String... names) {
        StringBuilder devices = new StringBuilder();
        for (String name : names) {
            devices.append(devices.isEmpty() ? "" : ",")
                    .append("{\"type\": \"switch\", \"name\": \"")
                    .append(name)
                    .append("\"}");
        }
        return Answer.json("{\"devices\": [" + devices + "]}");
    }

    @Test
    void eachCheckIsALineWithTheNextStepBeneathIt() {
        Run run = Run.of(server, "device check sw-1 sw-2");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                sw-1 (rfc3621):
                  ok       reachable  127.0.0.1:161 answers
                  FAILED   write      sw-1 answers reads but not writes
                           Set 'snmp.write-community' of sw-1.
                  unknown  effective  known after the first power cycle
                sw-2 (family unknown):
                  ok       reachable  answers
                """);
    }

    @Test
    void whatIsUnknownIsNoFailure() {
        Run run = Run.of(server, "device check sw-2");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aSwitchThatCannotBeCheckedDoesNotKeepTheOthersFromIt() {
        server.on("POST /devices/sw-1/check", Answer.problem(409, "sw-1 is being checked already."));
        Run run = Run.of(server, "device check sw-1,sw-2");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("sw-1 is being checked already.\n");
        assertThat(run.out()).startsWith("sw-2 ");
    }

    @Test
    void whoMayNotCheckIsToldOnce() {
        server.on("POST /devices/sw-1/check", Answer.problem(403, "Only administrators may do this."))
                .on("POST /devices/sw-2/check", Answer.problem(403, "Only administrators may do this."));
        Run run = Run.of(server, "device check sw-1 sw-2");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("Only administrators may do this.\n");
    }

    @Test
    void nothingIsTriedWhenOneIsNoSwitch() {
        server.on("GET /devices?set=sw-1%2Crpi-1", Answer.json("""
                {"devices": [{"name": "sw-1", "type": "switch"}, {"name": "rpi-1", "type": "node"}]}
                """));
        Run run = Run.of(server, "device check sw-1 rpi-1");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("rpi-1 is not a switch.\n");
        assertThat(server.lines()).hasSize(1);
    }

    @Test
    void onATerminalItTellsWhichSwitchIsWaitedFor() {
        Run run = Run.with(server).onTerminal().run("device check sw-2");
        assertThat(run.err()).isEqualTo("\r\u001b[KChecking sw-2 …\r\u001b[K");
    }

    @Test
    void jsonIsOneDocumentForAll() throws IOException {
        Run run = Run.of(server, "device check --json sw-1 sw-2");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(JsonObject.parse(run.out()).objects("switches"))
                .containsExactly(JsonObject.parse(BAD), JsonObject.parse(GOOD));
    }
}

package walt.cli.switches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.api.JsonObject;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class DeviceAlarmsTest {
    private static final String NONE = "{\"alarms\": []}";
    private static final String ONE = """
            {"alarms": [{"kind": "power-owed", "switch": "sw-1", "port": "1.3", "node": null, "since": "then", "detail": "power is off"}]}
            """;

    @AutoClose
    private final FakeServer server = new FakeServer().on("GET /alarms", Answer.json(ONE));

    @Test
    void noAlarmsAreGoodNews() {
        server.on("GET /alarms", Answer.json(NONE));
        Run run = Run.of(server, "device alarms");
        assertThat(run).isEqualTo(new Run(0, "No alarms.\n", "", run.pauses()));
    }

    @Test
    void alarmsAreATableAndAnExitCodeForScripts() {
        Run run = Run.of(server, "device alarms");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                SINCE  KIND        PORT      NODE  DETAIL
                then   power-owed  sw-1/1.3  -     power is off
                """);
    }

    @Test
    void jsonHasTheSameExitCode() throws IOException {
        Run run = Run.of(server, "device alarms --json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(JsonObject.parse(run.out())).isEqualTo(JsonObject.parse(ONE));
    }
}

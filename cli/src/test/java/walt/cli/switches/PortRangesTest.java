package walt.cli.switches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.api.JsonObject;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

/** {@code walt device port-config} of several ports at once. */
class PortRangesTest {
    private static final String PATCH = "PATCH /devices/sw-1/ports";
    private static final String ANSWER = """
            {"ports": [
              {"ifName": "Gi1/0/3", "poe": {"group": 1, "port": 3}, "mapping": "stated", "power": "on", "delivering": true, "peers": []},
              {"ifName": "Gi1/0/4", "poe": {"group": 1, "port": 4}, "mapping": "stated", "power": "on", "delivering": true, "peers": []}]}
            """;

    @AutoClose
    private final FakeServer server = new FakeServer();

    @Test
    void rangesOfPortsAndRowsAreStatedByOneRequest() {
        server.on(PATCH, Answer.json(ANSWER));
        Run run = Run.of(server, "device port-config sw-1 Gi1/0/[1,3-4] poe=1.[5,7-8]");
        assertThat(server.requests().stream().map(FakeServer.Request::body))
                .containsExactly("{\"ports\":[{\"port\":\"Gi1/0/1\",\"poe\":\"1.5\"},"
                        + "{\"port\":\"Gi1/0/3\",\"poe\":\"1.7\"},{\"port\":\"Gi1/0/4\",\"poe\":\"1.8\"}]}");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("PORT ").contains("Gi1/0/3", "Gi1/0/4");
        Run.of(server, "device port-config sw-1 Gi1/0/[1-2] poe=auto");
        assertThat(server.last().body())
                .isEqualTo("{\"ports\":[{\"port\":\"Gi1/0/1\",\"poe\":null},{\"port\":\"Gi1/0/2\",\"poe\":null}]}");
    }

    @Test
    void aRangeThatIsRefusedTellsThePort() {
        server.on(PATCH, Answer.problem(400, "sw-1/Gi1/0/2 can't have PoE row 1.9: the switch has rows 1.1 to 1.8."));
        Run run = Run.of(server, "device port-config sw-1 Gi1/0/[1-2] poe=1.[8-9]");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("sw-1/Gi1/0/2 can't have PoE row 1.9: the switch has rows 1.1 to 1.8.\n");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void jsonOfARangeIsTheAnswer() throws IOException {
        server.on(PATCH, Answer.json(ANSWER));
        Run run = Run.of(server, "device port-config sw-1 Gi1/0/[3-4] poe=1.[3-4] --json");
        assertThat(JsonObject.parse(run.out())).isEqualTo(JsonObject.parse(ANSWER));
    }

    @Test
    void tooManyAtOnceAreNotSent() {
        Run run = Run.of(server, "device port-config sw-1 Gi1/0/[1-1001] poe=1.[1-1001]");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("'Gi1/0/[1-1001]' is more than 1000 at once: state them in several commands.\n");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void rangesThatDoNotFitAreNotSent() {
        for (String wrong :
                new String[] {"Gi1/0/[1-3] poe=1.[1-2]", "Gi1/0/[1-3] poe=1.1", "Gi1/0/[3-1] poe=1.[1-3]"}) {
            Run run = Run.of(server, "device port-config sw-1 " + wrong);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).containsAnyOf("as many rows", "no range");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void oneNameForSeveralPortsIsNotSent() {
        Run run = Run.of(server, "device port-config sw-1 Gi1/0/[1-3] name=x");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("'name=x' can't be the name of 3 ports: name them one by one.\n");
        assertThat(Run.of(server, "device port-config sw-1 Gi1/0/[1-3] label=x").err())
                .startsWith("'label=x' should be name=TEXT");
        assertThat(server.requests()).isEmpty();
    }
}

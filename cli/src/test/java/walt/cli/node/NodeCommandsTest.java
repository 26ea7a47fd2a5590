package walt.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.api.JsonObject;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class NodeCommandsTest {
    private static final String DEVICES = """
            {"devices": [
             {"name": "rpi-1", "type": "node", "mac": "02:00:00:00:00:01", "ip": "127.20.0.1", "model": "rpi-3-b", "virtual": false,
              "owner": null, "booted": true, "bootStatus": null, "vm": null, "news": 1},
             {"name": "sw-1", "type": "switch", "virtual": false},
             {"name": "vn-1", "type": "node", "ip": "127.20.0.9", "model": null, "virtual": true, "owner": "alice", "booted": null,
              "bootStatus": null, "vm": {"state": "backoff", "pid": null, "reason": "exit\\u001b[1m 1"}}]}
            """;
    private static final String NONE = "{\"devices\": []}";

    @AutoClose
    private final FakeServer server = new FakeServer().on("GET /devices?set=all-nodes", Answer.json(DEVICES));

    @Test
    void showIsATableOfTheNodes() {
        Run run = Run.of(server, "node show --all");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                NAME   OWNER   MODEL    IP          TYPE      STATUS
                rpi-1  (free)  rpi-3-b  127.20.0.1  physical  booted
                vn-1   alice   -        127.20.0.9  virtual   backoff (exit[1m 1)
                """);
    }

    @Test
    void showAsJsonKeepsMembersThatAreUnknownHere() throws IOException {
        Run run = Run.of(server, "node show --all --json");
        JsonObject document = JsonObject.parse(run.out());
        assertThat(document.objects("nodes")).hasSize(2);
        assertThat(document.objects("nodes").getFirst().number("news")).isEqualTo(1);
    }

    @Test
    void withoutAllItShowsMyNodesAndHintsAtTheOthers() {
        server.on("GET /devices?set=my-nodes", Answer.json(NONE));
        Run run = Run.of(server, "node show");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--all");
    }

    @Test
    void aRefusalBecauseThereAreNoneIsNoErrorUnlessTheUserNamedTheSet() {
        server.on("GET /devices?set=my-nodes", Answer.problem(400, "The device set 'my-nodes' is empty."));
        Run usual = Run.of(server, "node show");
        assertThat(usual.exitCode()).isZero();
        assertThat(usual.err()).contains("walt node acquire");
        assertThat(Run.of(server, "node show my-nodes").exitCode()).isEqualTo(2);
    }

    @Test
    void withoutAnyNodeItTellsHowToAddOne() {
        server.on("GET /devices?set=all-nodes", Answer.json(NONE));
        assertThat(Run.of(server, "node show --all").err()).contains("walt device add");
    }

    @Test
    void blinkSendsTheSeconds() {
        server.on("POST /devices/rpi-1/blink", Answer.json(202, "{}"));
        assertThat(Run.of(server, "node blink rpi-1").out()).isEqualTo("rpi-1: blinks for 60 s.\n");
        assertThat(server.last().body()).isEqualTo("{\"seconds\":60}");
        Run.of(server, "node blink rpi-1 5");
        assertThat(server.last().body()).isEqualTo("{\"seconds\":5}");
    }

    @Test
    void onlyOneNodeAtATimeBlinks() {
        Run run = Run.of(server, "node blink rpi-[1-2]");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("'rpi-[1-2]' is a set of nodes: only one node at a time can blink.\n");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aNodeThatRefusesToBlinkHasFailed() {
        server.on("POST /devices/rpi-1/blink", Answer.problem(409, "/bin/blink unavailable"));
        Run run = Run.of(server, "node blink rpi-1");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("/bin/blink unavailable\n");
    }

    @Test
    void createMakesAVirtualNode() throws IOException {
        server.on("POST /devices", Answer.json(201, "{\"name\": \"vn-2\"}"));
        assertThat(Run.of(server, "node create vn-2").exitCode()).isZero();
        JsonObject body = JsonObject.parse(server.last().body());
        assertThat(body.text("name")).isEqualTo("vn-2");
        assertThat(body.flag("virtual")).isTrue();
    }

    @Test
    void removeRefusesPhysicalNodes() {
        server.on("GET /devices/rpi-1", Answer.json("{\"name\": \"rpi-1\", \"virtual\": false}"));
        Run run = Run.of(server, "node remove rpi-1");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(server.lines()).containsExactly("GET /devices/rpi-1");
    }

    @Test
    void removeDeletesVirtualNodes() {
        server.on("GET /devices/vn-1", Answer.json("{\"name\": \"vn-1\", \"virtual\": true}"))
                .on("DELETE /devices/vn-1", Answer.json(204, ""));
        assertThat(Run.of(server, "node remove vn-1").exitCode()).isZero();
        assertThat(server.last().line()).isEqualTo("DELETE /devices/vn-1");
    }
}

package walt.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.api.JsonObject;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class OwnershipTest {
    private static final String ACQUIRE = "POST /ownership/acquire";

    @AutoClose
    private final FakeServer server = new FakeServer();

    @Test
    void acquireTellsTheNodesAsTheServerFoldsThem() throws IOException {
        server.on(ACQUIRE, Answer.json("{\"nodes\": \"rpi-[1-3]\", \"changed\": 2}"));
        Run run = Run.of(server, "node acquire rpi-[1-4] -x rpi-4");
        assertThat(run.out()).isEqualTo("rpi-[1-3]: yours now.\n");
        JsonObject body = JsonObject.parse(server.last().body());
        assertThat(body.text("nodes")).isEqualTo("rpi-[1-4],-rpi-4");
        assertThat(body.flag("force")).isFalse();
    }

    @Test
    void whatWasSoBeforeIsSaidSo() {
        server.on("POST /ownership/release", Answer.json("{\"nodes\": \"rpi-1\", \"changed\": 0}"));
        assertThat(Run.of(server, "node release rpi-1").out()).isEqualTo("rpi-1: free already.\n");
    }

    @Test
    void nodesOfSomebodyElseAreTakenByForceOnly() {
        server.on(ACQUIRE, Answer.owned("rpi-1 is owned by alice."));
        Run run = Run.of(server, "node acquire rpi-1");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("""
                rpi-1 is owned by alice.
                Nothing was done: ask them to release it. An administrator can use --force.
                """);
        Run.of(server, "node acquire rpi-1 --force");
        assertThat(server.last().body()).contains("\"force\":true");
    }

    @Test
    void nodesOfSomebodyElseAreReleasedByForceOnly() {
        server.on("POST /ownership/release", Answer.owned("rpi-1 is owned by alice."));
        Run run = Run.of(server, "node release rpi-1");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("only the owner can release it", "An administrator can use --force.");
    }
}

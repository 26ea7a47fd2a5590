package walt.cli.reboot;

import static org.assertj.core.api.Assertions.assertThat;
import static walt.cli.reboot.Jobs.endEvent;
import static walt.cli.reboot.Jobs.nodeEvent;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.api.JsonObject;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class NodeRebootTest {
    private static final String POST = "POST /reboots";
    private static final String EVENTS = "GET /reboots/j1/events";

    @AutoClose
    private final FakeServer server = new FakeServer()
            .on(POST, Answer.json(202, Jobs.BEGUN))
            .on(EVENTS, Answer.events(nodeEvent(1, "rpi-1", "rebooted") + endEvent(2, Jobs.END)))
            .on("GET /reboots/j1", Answer.json(Jobs.END));

    @Test
    void rebootedNodesAreResultsAndFailedOnesAreProblems() {
        Run run = Run.of(server, "node reboot rpi-[1-2]");
        assertThat(run.out()).isEqualTo("rpi-1: rebooted OK.\n");
        assertThat(run.err()).isEqualTo("rpi-2: failed soft-reboot ([31mno)\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void allRebootedIsSuccess() {
        server.on(EVENTS, Answer.events(endEvent(1, Jobs.ALL_GOOD)));
        Run run = Run.of(server, "node reboot rpi-[1-2]");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatWasUnusualFollowsTheNodes() {
        server.on(EVENTS, Answer.events(endEvent(1, Jobs.unusual(11))));
        Run run = Run.of(server, "node reboot rpi-[1-2]");
        assertThat(run.out())
                .startsWith("rpi-1: rebooted OK.\n  rpi-1: note 1\n  rpi-1: note 2\n")
                .endsWith("  rpi-1: note 10\n  and 1 more notes: walt reboot show --json\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void theOrderSaysWhatTheCommandLineSays() throws IOException {
        Run.with(server).run("node", "reboot", "all-nodes", "-x", "rpi-3,rpi-4", "--hard", "--force", "--cause", "a b");
        FakeServer.Request order = server.requests().getFirst();
        JsonObject body = JsonObject.parse(order.body());
        assertThat(body.text("nodes")).isEqualTo("all-nodes,-rpi-3,-rpi-4");
        assertThat(body.text("mode")).isEqualTo("hard-only");
        assertThat(body.text("cause")).isEqualTo("a b");
        assertThat(body.flag("force")).isTrue();
        assertThat(order.header("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(order.header("User-Agent")).startsWith("walt-cli/");
    }

    @Test
    void eachOrderHasAKeyOfItsOwn() {
        Run.of(server, "node reboot rpi-1 --no-wait");
        Run.of(server, "node reboot rpi-1 --no-wait");
        assertThat(server.requests())
                .extracting(request -> request.header("Idempotency-Key"))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.length() == 36);
    }

    @Test
    void anAnswerThatGotLostIsAskedForOnceMoreWithTheSameKey() {
        server.on(POST, Answer.broken(), Answer.json(202, Jobs.BEGUN));
        assertThat(Run.of(server, "node reboot rpi-1 --no-wait").out()).isEqualTo("j1\n");
        assertThat(server.lines()).containsExactly(POST, POST);
        assertThat(server.requests())
                .extracting(request -> request.header("Idempotency-Key"))
                .containsOnly(server.last().header("Idempotency-Key"));
    }

    @Test
    void aSecondLossEndsTheCommand() {
        server.on(POST, Answer.broken());
        Run run = Run.of(server, "node reboot rpi-1");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("broke before the answer");
        assertThat(server.lines()).containsExactly(POST, POST);
    }

    @Test
    void jsonIsOneDocumentWithTheNodes() throws IOException {
        Run run = Run.of(server, "node reboot rpi-[1-2] --json");
        assertThat(JsonObject.parse(run.out()).objects("nodes")).hasSize(2);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aJobThatIsDoneAtOnceNeedsNoEvents() {
        server.on(POST, Answer.json(202, Jobs.ALL_GOOD));
        assertThat(Run.of(server, "node reboot rpi-1").exitCode()).isZero();
        assertThat(server.lines()).containsExactly(POST);
    }

    @Test
    void aNodeOfSomebodyElseIsLeftAloneByScripts() {
        server.on(POST, Answer.owned("rpi-1 is owned by alice."));
        Run run = Run.of(server, "node reboot rpi-1");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("rpi-1 is owned by alice.").contains("--force");
        assertThat(server.lines()).containsExactly(POST);
    }

    @Test
    void otherConflictsAreNotTakenForOwnership() {
        server.on(POST, Answer.problem(409, "That key was used for another request."));
        Run run = Run.with(server).onTerminal().input("y\n").run("node reboot rpi-1");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("That key was used for another request.\n");
    }

    @Test
    void onATerminalTheUserIsAsked() {
        server.on(POST, Answer.owned("rpi-1 is owned by alice."), Answer.json(202, Jobs.ALL_GOOD));
        Run run = Run.with(server).onTerminal().input("y\n").run("node reboot rpi-1");
        assertThat(run.err()).contains("rpi-1 is owned by alice. Go on anyway? [y/N]");
        assertThat(run.exitCode()).isZero();
        assertThat(server.last().body()).contains("\"force\":true");
        assertThat(server.requests())
                .extracting(request -> request.header("Idempotency-Key"))
                .doesNotHaveDuplicates();
    }

    @Test
    void anythingButYesMeansNo() {
        server.on(POST, Answer.owned("rpi-1 is owned by alice."));
        for (String answer : new String[] {"", "\n", "n\n", "maybe\n"}) {
            Run run = Run.with(server).onTerminal().input(answer).run("node reboot rpi-1");
            assertThat(run.exitCode()).isEqualTo(3);
        }
        assertThat(server.lines()).hasSize(4);
    }

    @Test
    void onATerminalTheProgressIsOneLineThatGoesAway() {
        Run run = Run.with(server).onTerminal().run("node reboot rpi-[1-2]");
        assertThat(run.err()).startsWith("\r\u001b[K0/2 rebooted, 2 under way: rpi-1 soft-reboot, rpi-2\r\u001b[K");
        assertThat(run.out()).isEqualTo("rpi-1: rebooted OK.\n");
    }

    @Test
    void aDryRunTellsEqualPlansTogether() {
        server.on(POST, Answer.json("""
                {"nodes": [
                 {"name": "rpi-1", "methods": [{"method": "soft", "detail": "REBOOT to a"}, {"method": "poe", "detail": "port sw-1/1.3"}], "hardReboot": true, "why": null},
                 {"name": "rpi-2", "methods": [{"method": "soft", "detail": "REBOOT to b"}, {"method": "poe", "detail": "port sw-1/1.4"}], "hardReboot": true, "why": null},
                 {"name": "rpi-3", "methods": [{"method": "soft", "detail": "REBOOT to c"}], "hardReboot": false, "why": "forbidden on switch"},
                 {"name": "rpi-4", "methods": [], "hardReboot": false, "why": "unknown LLDP network position", "owner": "alice", "needsForce": true}]}
                """));
        Run run = Run.of(server, "node reboot all-nodes --dry-run");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replace("\n", " ")).isEqualTo("""
                        rpi-[1-2]: soft-reboot, then if needed PoE-reboot. \
                        rpi-3: soft-reboot (REBOOT to c); no hard-reboot (forbidden on switch). \
                        rpi-4: nothing can be done (unknown LLDP network position). Owned by alice: needs --force. \
                        """);
        assertThat(server.last().body()).contains("\"dryRun\":true");
    }
}

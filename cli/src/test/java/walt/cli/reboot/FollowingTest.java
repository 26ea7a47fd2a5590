package walt.cli.reboot;

import static org.assertj.core.api.Assertions.assertThat;
import static walt.cli.reboot.Jobs.endEvent;
import static walt.cli.reboot.Jobs.nodeEvent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.api.Access;
import walt.cli.api.Api;
import walt.cli.api.JsonObject;
import walt.cli.api.ServerAddress;
import walt.cli.terminal.Output;
import walt.cli.terminal.Screen;
import walt.cli.terminal.Terminal;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class FollowingTest {
    private static final String POST = "POST /reboots";
    private static final String EVENTS = "GET /reboots/j1/events";
    private static final String POLL = "GET /reboots/j1?nodes=false";

    @AutoClose
    private final FakeServer server = new FakeServer().on(POST, Answer.json(202, Jobs.BEGUN));

    @Test
    void aStreamThatBreaksIsTakenUpWhereItEnded() {
        server.on(
                EVENTS,
                Answer.events(nodeEvent(1, "rpi-1", "running") + nodeEvent(2, "rpi-1", "rebooted") + "data: {\"half"),
                Answer.events(": nothing new\n\n"),
                Answer.problem(503, "The server is stopping."),
                Answer.events(endEvent(3, Jobs.ALL_GOOD)));
        Run run = Run.of(server, "node reboot rpi-[1-2]");
        assertThat(run.exitCode()).isZero();
        assertThat(run.pauses()).hasSize(3);
        assertThat(server.requests().stream().skip(1).map(request -> request.header("Last-Event-ID")))
                .containsExactly("", "2", "2", "2");
    }

    @Test
    void whenNoStreamHoldsTheServerIsAskedAgainAndAgain() {
        server.on(EVENTS, Answer.events(""))
                .on(
                        POLL,
                        Answer.json(Jobs.BEGUN),
                        Answer.broken(),
                        Answer.json(Jobs.BEGUN),
                        Answer.json(Jobs.ALL_GOOD));
        Run run = Run.of(server, "node reboot rpi-[1-2]");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("rpi-1: rebooted OK.\n");
        assertThat(server.lines()).containsSequence(EVENTS, POLL).containsSequence(POLL, POLL, POLL, POLL);
        assertThat(Collections.frequency(server.lines(), EVENTS)).isEqualTo(5);
    }

    @Test
    void aServerThatIsGoneIsGivenUpAndTheUserToldHowToLook() {
        server.on(EVENTS, Answer.events("")).on(POLL, Answer.problem(503, "The server is stopping."));
        Run run = Run.of(server, "node reboot rpi-[1-2]");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("walt reboot show j1");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aTokenThatIsNoLongerGoodEndsTheFollowingAtOnce() {
        server.on(EVENTS, Answer.problem(401, "Unknown token."));
        Run run = Run.of(server, "node reboot rpi-[1-2]");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("Unknown token.");
    }

    @Test
    void whenAStreamIsSilentTheServerIsAskedWhetherItIsOver() throws IOException {
        server.on(EVENTS, Answer.silentStream()).on(POLL, Answer.json(Jobs.BEGUN), Answer.json(Jobs.ALL_GOOD));
        try (Api api = new Api(new Access(new ServerAddress(server.url()), ""), "test")) {
            RebootReport begun = new RebootReport(JsonObject.parse(Jobs.BEGUN));
            Follower follower = new Follower(api, begun, unseen(), pause -> {}, Duration.ofMillis(20));
            assertThat(follower.follow().counts().rebooted()).isEqualTo(2);
        }
        assertThat(server.lines()).containsExactly(EVENTS, POLL, POLL);
    }

    private static Progress unseen() {
        Output nowhere = new Output(OutputStream.nullOutputStream());
        Screen screen = new Screen(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, Terminal.NONE);
        return new Progress(screen, InstantSource.system());
    }
}

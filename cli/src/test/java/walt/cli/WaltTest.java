package walt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class WaltTest {
    private static final String DEVICES = "GET /devices";

    @AutoClose
    private final FakeServer server = new FakeServer().on(DEVICES, Answer.json("{\"devices\": []}"));

    @Test
    void wrongUsageEndsWithTwoAndDoesNothing() {
        for (String wrong : new String[] {
            "",
            "node",
            "nonsense",
            "node nonsense",
            "node reboot",
            "node show a b",
            "node show --nonsense",
            "node reboot -rpi-1",
            "node blink rpi-1 soon",
            "device show --server",
            "help show nonsense",
            "reboot list --limit 0",
            "completion fish",
            "complete-names nonsense",
            "device config --history sw-1 a=b",
            "device export --secrets",
            "device import x --format xml",
            "node acquire"
        }) {
            Run run = Run.of(server, wrong);
            assertThat(run.exitCode()).as(wrong).isEqualTo(2);
            assertThat(run.out()).as(wrong).isEmpty();
            assertThat(run.err()).as(wrong).isNotEmpty();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void eachStatusHasItsExitCode() {
        Map<Integer, Integer> expected = Map.of(400, 2, 404, 2, 405, 2, 409, 2, 401, 3, 403, 3, 429, 3, 500, 3, 503, 3);
        expected.forEach((status, exitCode) -> {
            server.on(DEVICES, Answer.problem(status, "Because\\u001b[1m."));
            Run run = Run.of(server, "device show");
            assertThat(run.exitCode()).as("status %d", status).isEqualTo(exitCode);
            assertThat(run.err()).startsWith("Because[1m.\n");
        });
    }

    @Test
    void whoShowsNoTokenIsToldWhereItIsLookedFor() {
        server.on(DEVICES, Answer.problem(401, "No token."));
        assertThat(Run.of(server, "device show").err()).contains("WALT_TOKEN");
    }

    @Test
    void aServerThatIsNotOursIsToldSo() {
        for (Answer strange : new Answer[] {
            Answer.of(200, "text/html", "<html>"),
            Answer.of(302, "text/html", "elsewhere"),
            Answer.of(404, "text/html", "<html>"),
            Answer.json(404, "{\"detail\": \"Nothing here\"}"),
            Answer.json("[]"),
            Answer.json("{\"ok\": true}")
        }) {
            server.on(DEVICES, strange);
            Run run = Run.of(server, "device show");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("is not a WalT reboot server");
        }
    }

    @Test
    void anErrorThatIsNotAProblemIsToldByItsStatus() {
        server.on(DEVICES, Answer.of(502, "text/html", "<html>"));
        Run run = Run.of(server, "device show");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("502").doesNotContain("html");
    }

    @Test
    void aServerThatIsNotThereEndsWithThree() {
        String url = server.url();
        server.close();
        Run run = Run.with(server).run("device show");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("Cannot reach the server at " + url);
    }

    @Test
    void aBrokenConnectionEndsWithThree() {
        server.on(DEVICES, Answer.broken());
        assertThat(Run.of(server, "device show").exitCode()).isEqualTo(3);
    }

    @Test
    void theServerCanBeGivenBeforeOrAfterTheCommand() {
        Run.Setup elsewhere = Run.with(server).environment("WALT_SERVER", "http://127.0.0.1:1");
        assertThat(elsewhere.run("device show --server " + server.url()).exitCode())
                .isZero();
        assertThat(elsewhere.run("--server " + server.url() + " device show").exitCode())
                .isZero();
        assertThat(elsewhere.run("device --server=" + server.url() + " show").exitCode())
                .isZero();
    }

    @Test
    void filesAreNeverReadInPlaceOfArguments() {
        server.on("GET /devices?set=%40gone", Answer.json("{\"devices\": []}"));
        assertThat(Run.of(server, "device show @gone").exitCode()).isZero();
    }

    @Test
    void helpAndVersionAreResults() {
        assertThat(Run.of(server, "--help").out()).contains("node", "device", "reboot", "help", "Exit codes");
        assertThat(Run.of(server, "node --help").out()).contains("show", "reboot", "blink", "create", "remove");
        assertThat(Run.of(server, "node reboot --help").out()).contains("--dry-run", "--no-wait", "-x=SET");
        assertThat(Run.of(server, "--version").out()).startsWith("walt ");
    }

    @Test
    void topicsAreListedAndFittedToTheTerminal() {
        assertThat(Run.of(server, "help").out()).contains("node-reboot", "device-sets     How to name");
        Run run = Run.of(server, "help show node-reboot");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("poe.reboots", "--hard", "12346");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theListOfTopicsFitsATerminal() {
        assertThat(Run.of(server, "help").out().lines())
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.length() <= 80)
                .noneMatch(line -> line.contains("…"));
    }

    @Test
    void showCanBeLeftOutAndSoCanTheTopic() {
        assertThat(Run.of(server, "help client")).isEqualTo(Run.of(server, "help show client"));
        assertThat(Run.of(server, "help show")).isEqualTo(Run.of(server, "help"));
        assertThat(Run.of(server, "help nonsense").err()).contains("There is no topic 'nonsense'.");
    }

    @Test
    void onATerminalTheManualGoesThroughThePager(@TempDir Path directory) {
        Path read = directory.resolve("read");
        Run.Setup reader = Run.with(server).environment("PAGER", "cat >'" + read + "'");
        assertThat(reader.run("help show client").out()).isNotEmpty();
        assertThat(reader.onTerminal().run("help show client").out()).isEmpty();
        assertThat(read).content().startsWith("THE COMMAND LINE CLIENT\n");
        Run broken =
                Run.with(server).onTerminal().environment("PAGER", "exit 1").run("help show client");
        assertThat(broken.out()).startsWith("THE COMMAND LINE CLIENT\n");
    }

    @Test
    void aMistypedCommandGetsASuggestion() {
        assertThat(Run.of(server, "node shwo").err()).contains("Did you mean: walt node show?");
        assertThat(Run.of(server, "node reboot rpi-1 --hrad").err()).contains("Did you mean: --hard?");
    }

    @Test
    void whatIsNotCloseIsNotSuggested() {
        for (String wrong : new String[] {"tree", "node wait", "node console", "device blink", "device acquire"}) {
            assertThat(Run.of(server, wrong + " rpi-1").err())
                    .startsWith("There is no command 'walt " + wrong + "'.\nTry: walt ");
        }
    }

    @Test
    void onlyOptionsAreCalledUnknownOptions() {
        assertThat(Run.of(server, "node reboot --wait rpi-1 rpi-2").err())
                .isEqualTo("Unknown option: '--wait'\nTry: walt node reboot --help\n");
        assertThat(Run.of(server, "node show a b").err()).startsWith("Too many arguments: 'b'\n");
    }

    @Test
    void theDistanceOfWordsCountsLetters() {
        assertThat(Unmatched.distance("rescan", "rename")).isEqualTo(4);
        assertThat(Unmatched.distance("show", "shwo")).isEqualTo(2);
        assertThat(Unmatched.distance("", "abc")).isEqualTo(3);
    }
}

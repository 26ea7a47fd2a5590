package walt.cli.reboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.api.JsonObject;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class RebootCommandsTest {
    @AutoClose
    private final FakeServer server = new FakeServer();

    @Test
    void showTellsHowAJobGoes() {
        server.on("GET /reboots/j1", Answer.json(Jobs.report("running", 1, 0)));
        Run run = Run.of(server, "reboot show j1");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Reboot j1: running, 1/2 rebooted, 1 under way.\nAsked for by admin at 2026-01-")
                .contains(", soft-then-hard: new image\n")
                .contains("  rpi-1: rebooted OK.\n")
                .contains("  rpi-1: under way (soft-reboot).\n");
    }

    @Test
    void showWithoutAnIdShowsTheNewest() {
        server.on("GET /reboots?limit=1", Answer.json(page(Jobs.END, "null")))
                .on("GET /reboots/j1", Answer.json(Jobs.END));
        assertThat(Run.of(server, "reboot show").out()).startsWith("Reboot j1: done, 1/2 rebooted, 1 failed.");
    }

    @Test
    void showWithoutAnyRebootSaysSo() {
        server.on("GET /reboots?limit=1", Answer.json("{\"reboots\": [], \"next\": null}"));
        Run run = Run.of(server, "reboot show");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("There are no reboots yet.\n");
    }

    @Test
    void listIsATable() {
        server.on("GET /reboots?node=rpi-1&state=done&limit=20", Answer.json(page(Jobs.END, "null")));
        Run run = Run.of(server, "reboot list --node rpi-1 --state done");
        assertThat(run.out()).startsWith("ID  CREATED ").contains("new image").hasLineCount(2);
    }

    @Test
    void aLongListIsReadPageByPage() throws IOException {
        server.on("GET /reboots?limit=200", Answer.json(page(Jobs.END, "\"c 1\"")))
                .on("GET /reboots?limit=200&cursor=c%201", Answer.json(page(Jobs.END, "null")));
        Run run = Run.of(server, "reboot list --limit 500 --json");
        assertThat(JsonObject.parse(run.out()).objects("reboots")).hasSize(2);
    }

    @Test
    void anEmptyListHasAHint() {
        server.on("GET /reboots?limit=20", Answer.json("{\"reboots\": [], \"next\": null}"));
        Run run = Run.of(server, "reboot list");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("walt node reboot");
    }

    @Test
    void abortTellsHowFarTheJobWas() {
        server.on("DELETE /reboots/j1", Answer.json(202, Jobs.report("aborted", 1, 1)));
        assertThat(Run.of(server, "reboot abort j1").out()).isEqualTo("Reboot j1: aborted, 1/2 rebooted, 1 failed.\n");
    }

    @Test
    void abortWithoutAnIdMeansTheOnlyOneUnderWay() {
        server.on("GET /reboots?state=running&limit=2", Answer.json(page(Jobs.BEGUN, "null")))
                .on("DELETE /reboots/j1", Answer.json(202, Jobs.BEGUN));
        assertThat(Run.of(server, "reboot abort").exitCode()).isZero();
    }

    @Test
    void abortDoesNotChooseBetweenSeveral() {
        server.on("GET /reboots?state=running&limit=2", Answer.json(page(Jobs.BEGUN + "," + Jobs.BEGUN, "null")));
        Run run = Run.of(server, "reboot abort");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(server.lines()).hasSize(1);
    }

    private static String page(String reports, String next) {
        return "{\"reboots\": [" + reports + "], \"next\": " + next + "}";
    }
}

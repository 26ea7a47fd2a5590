package walt.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import walt.it.system.Walt.Result;

/** The lab of the demonstration at the command line: what users and their scripts see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MixedLabIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder = Workplace.folder("mixed-lab");
    private final RebootServer server = new RebootServer(folder);
    private final LabProcess lab = LabProcess.demo(folder);

    @BeforeAll
    void start() {
        server.settings(VirtualNodes.command(lab));
        server.start();
        server.importInventory(lab);
    }

    @AfterAll
    void end() {
        try (lab) {
            server.close();
        }
    }

    /** The lab's file says so too, but a power cycle heals. */
    @BeforeEach
    void hangNodes() {
        List.of("rpi-29", "rpi-30", "rpi-32").forEach(name -> lab.faults(name, "refusing"));
        lab.faults("rpi-33", "silent");
        lab.faults("rpi-1");
    }

    @Test
    void aMixedSetGetsTheRightOutcomeAndReasonForEachNode() {
        new VirtualNodes(server).pid("vn-4");
        int mark = lab.mark();
        Result result = walt("node", "reboot", "all-nodes");
        assertThat(result.out()).containsExactly("pc-3, rpi-[1-34], vn-[1-4]: rebooted OK.");
        assertThat(result.err())
                .containsExactly(
                        "pc-1: failed soft-reboot (connection refused) and PoE-reboot (unknown LLDP network position)",
                        "pc-2: failed soft-reboot (/bin/walt-network-reboot is not executable on image)"
                                + " and PoE-reboot (unknown LLDP network position)",
                        "rpi-[35-36]: failed soft-reboot (connection refused) and PoE-reboot (forbidden on switch)",
                        "rpi-37: failed soft-reboot (connection refused) and PoE-reboot (node seems not PoE-powered)");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(lab.darkPorts()).isEmpty();
        checkSwitches(lab.since(mark));
    }

    /** Per cycled port: read, off, read, on, read; and never two requests under way at one switch. */
    private static void checkSwitches(List<LabLine> seen) {
        assertThat(seen)
                .filteredOn(line -> line.is("snmp"))
                .allMatch(line -> line.json().number("concurrent") == 1);
        Map<String, String> steps = PortSteps.of(seen);
        assertThat(steps.keySet())
                .containsExactlyInAnyOrder(
                        "sw-1/1.13", "sw-1/1.14", "sw-1/1.15", "sw-1/1.16", "sw-2/1.15", "sw-2/1.16");
        assertThat(steps.remove("sw-1/1.16"))
                .as("a node that isn't PoE-powered")
                .matches("r+");
        assertThat(steps.values()).allMatch(each -> each.matches("r+Fr+Nr+"));
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndDoesNothing() {
        int mark = lab.mark();
        Result result = walt("node", "reboot", "--dry-run", "pc-1,rpi-[25-26],rpi-3,vn-1");
        assertThat(String.join(" ", result.out()))
                .matches("pc-1: soft-reboot \\(.*\\); no hard-reboot \\(unknown LLDP network position\\)\\."
                        + " rpi-3: soft-reboot \\(.*\\), then if needed PoE-reboot \\(.*port sw-1/1\\.3\\)\\."
                        + " rpi-\\[25-26\\]: soft-reboot; no hard-reboot \\(forbidden on switch\\)\\."
                        + " vn-1: soft-reboot \\(.*\\), then if needed restart of the virtual machine.*\\.");
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(asked(mark)).isEmpty();
    }

    @Test
    void jsonIsOneDocument() {
        Result result = walt("node", "reboot", "--json", "rpi-2,pc-1");
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isEqualTo(1);
        Json report = result.json();
        assertThat(report.text("state")).isEqualTo("done");
        assertThat(report.at("counts").number("rebooted")).isEqualTo(1);
        assertThat(report.at("counts").number("failed")).isEqualTo(1);
        assertThat(report.list("nodes"))
                .extracting(node -> node.text("name") + " " + node.text("state"))
                .containsExactly("pc-1 failed", "rpi-2 rebooted");
    }

    @Test
    void anUnknownNodeFailsTheWholeCommandBeforeAnythingIsDone() {
        int mark = lab.mark();
        Result result = walt("node", "reboot", "rpi-4,rpi-99");
        assertThat(result.err()).containsExactly("Unknown device: rpi-99.");
        assertThat(result.out()).isEmpty();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(asked(mark)).isEmpty();
    }

    @Test
    void aSwitchIsNoNode() {
        Result result = walt("node", "reboot", "sw-1");
        assertThat(result.err()).containsExactly("sw-1 is not a node, it is a switch.");
        assertThat(result.exit()).isEqualTo(2);
    }

    @Test
    void aServerThatIsAwayIsSaidSo() {
        String nobody = "http://127.0.0.1:" + Workplace.freePort();
        Result result = new Walt(folder, nobody, Map.of("WALT_TOKEN", "any")).run("node", "reboot", "rpi-1");
        assertThat(result.err()).first().asString().startsWith("Cannot reach the server at " + nobody);
        assertThat(result.exit()).isEqualTo(3);
    }

    @Test
    void aWrongTokenIsRefused() {
        Result result = new Walt(folder, server.url(), Map.of("WALT_TOKEN", "wrong")).run("node", "reboot", "rpi-1");
        assertThat(result.err()).first().asString().startsWith("A valid token is needed");
        assertThat(result.exit()).isEqualTo(3);
    }

    @Test
    void withoutWaitingTheIdIsPrintedAndTheJobCanBeLookedAt() {
        Result begun = walt("node", "reboot", "--no-wait", "--cause", "no hurry", "rpi-[5-6]");
        assertThat(begun.exit()).isZero();
        assertThat(begun.out()).singleElement().asString().matches("[0-9a-f-]{36}");
        String id = begun.out().getFirst();
        awaitDone(id);
        Result shown = walt("reboot", "show", id);
        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).first().isEqualTo("Reboot " + id + ": done, 2/2 rebooted.");
        assertThat(shown.out()).element(1).asString().contains("admin", "soft-then-hard: no hurry");
        assertThat(shown.out()).last().isEqualTo("  rpi-[5-6]: rebooted OK.");
    }

    @Test
    void ctrlCWhileFollowingLeavesTheJobRunning() {
        lab.faults("rpi-1", "silent"); // takes 15 s, then its power is cut
        Walt.Running following = server.walt().start("node", "reboot", "--cause", "interrupted", "rpi-1");
        Await.until("the job runs", PATIENCE, () -> !running().isEmpty());
        ProcessThreads client = new ProcessThreads(following.process().pid());
        Await.until("the client reads events, ready for Ctrl-C", PATIENCE, () -> client.has("events"));
        following.interrupt();
        Result result = following.end();
        String id = running().getFirst().text("id");
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).last().isEqualTo("The reboot goes on; look with: walt reboot show " + id);
        awaitDone(id);
        assertThat(walt("reboot", "show", id).out()).last().isEqualTo("  rpi-1: rebooted OK.");
    }

    /** What nodes and switches were asked since then. */
    private List<LabLine> asked(int mark) {
        return lab.since(mark).stream()
                .filter(line -> line.is("request") || line.is("snmp"))
                .toList();
    }

    private List<Json> running() {
        return server.api().get("/reboots?state=running&node=rpi-1").list("reboots");
    }

    private void awaitDone(String id) {
        Await.until(
                "reboot " + id + " is done",
                PATIENCE,
                () -> !server.api().get("/reboots/" + id).text("state").equals("running"));
    }

    private Result walt(String... words) {
        return server.walt().run(words);
    }
}

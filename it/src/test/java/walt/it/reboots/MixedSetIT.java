package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.lab.Lab;
import walt.lab.log.PortChange;

/** Nodes of every kind in one job: each gets the outcome and the reason that fit it. */
class MixedSetIT extends DeployedTest {
    private static final String LAB = Labs.QUICK + """
            switches:
              - {name: sw-1, ports: 6, power: 0.1, config: {lldp.explore: true, poe.reboots: true}}
              - {name: sw-2, ports: 2, power: 0.1, numbering: {group: 2, row: 5, if-index: 10101}, config: {lldp.explore: true, poe.reboots: true}}
              - {name: sw-3, ports: 2, config: {lldp.explore: true, poe.reboots: false}}
            nodes:
              - {name: "ok-[1-3]", port: "sw-1/1.[1-3]"}
              - {name: "hung-[1-2]", port: "sw-1/1.[4-5]", faults: [refusing]}
              - {name: own-1, port: sw-1/1.6, power: own, faults: [refusing]}
              - {name: ko-1, port: sw-2/2.5, faults: ["ko:/bin/walt-reboot is not executable on image"]}
              - {name: ok-4, port: sw-2/2.6, faults: [lost-ack]}
              - {name: forbidden-1, port: sw-3/1.1, faults: [refusing]}
              - {name: ko-2, faults: ["ko:not today"]}
              - {name: lost-1, faults: [refusing]}
            """;
    private static final String FOREIGN_VM =
            "devices: [{name: vn-9, virtual: true, runs: elsewhere, mac: \"02:00:00:00:09:09\", ip: 127.61.9.9}]";

    private Lab lab;

    @BeforeEach
    void theServerKnowsTheLab() throws IOException {
        lab = Labs.start(server, LAB);
        server.load(FOREIGN_VM);
    }

    @AfterEach
    void theLabEnds() {
        lab.close();
    }

    @Test
    void eachNodeGetsTheOutcomeAndTheReasonThatFitIt() {
        Answer report = server.reboot("{\"nodes\": \"all-nodes\", \"cause\": \"test of all\"}");
        assertThat(report.each("summary", "text"))
                .containsExactly(
                        "hung-[1-2], ko-1, ok-[1-4]: rebooted OK.",
                        "forbidden-1: failed soft-reboot (connection refused) and PoE-reboot (forbidden on switch)",
                        "ko-2: failed soft-reboot (not today) and PoE-reboot (unknown LLDP network position)",
                        "lost-1: failed soft-reboot (connection refused) and PoE-reboot (unknown LLDP network position)",
                        "own-1: failed soft-reboot (connection refused) and PoE-reboot (node seems not PoE-powered)",
                        "vn-9: failed soft-reboot (connection refused)"
                                + " and VM-reboot (this virtual node is not run by this server)");
        assertThat(report.text("state")).isEqualTo("done");
        assertThat(report.text("cause")).isEqualTo("test of all");
        assertThat(report.text("requester")).isEqualTo("admin");
        assertThat(report.at("counts/rebooted")).isEqualTo(7);
        assertThat(report.at("counts/failed")).isEqualTo(5);
        assertThat(report.text("finished")).endsWith("Z");
        checkAttempts(report);
        checkSwitches();
        Stream.of("ok-1", "hung-1", "ko-1")
                .forEach(name -> assertThat(lab.node(name).boots()).as(name).isEqualTo(2));
    }

    private static void checkAttempts(Answer report) {
        List<String> names = report.each("nodes", "name");
        String hung = "nodes/" + names.indexOf("hung-1") + "/attempts";
        assertThat(report.each(hung, "method")).containsExactly("soft", "poe");
        assertThat(report.each(hung, "outcome")).containsExactly("failed", "rebooted");
        assertThat(report.text(hung + "/0/reason")).isEqualTo("connection refused");
        String ok = "nodes/" + names.indexOf("ok-1") + "/attempts";
        assertThat(report.each(ok, "method")).containsExactly("soft");
        assertThat(report.at(ok + "/0/reason")).isNull();
        assertThat(report.text(ok + "/0/started")).endsWith("Z");
    }

    private void checkSwitches() {
        for (String port : List.of("1.4", "1.5")) {
            assertThat(Labs.asked(lab.sw("sw-1"), port)).containsExactly("read", "off", "read", "on", "read");
            assertThat(lab.sw("sw-1").changes(port))
                    .extracting(PortChange::power)
                    .startsWith("off", "on");
        }
        assertThat(Labs.asked(lab.sw("sw-2"), "2.5")).containsExactly("read", "off", "read", "on", "read");
        assertThat(Labs.asked(lab.sw("sw-1"), "1.1")).doesNotContain("off", "on"); // its row is read with all others
        assertThat(Labs.asked(lab.sw("sw-1"), "1.6")).containsExactly("read");
        assertThat(lab.sw("sw-3").exchanges()).isEmpty();
        assertThat(Labs.mostAtOnce(lab.sw("sw-1"))).isEqualTo(1);
        assertThat(Labs.mostAtOnce(lab.sw("sw-2"))).isEqualTo(1);
        lab.switches().forEach(each -> assertThat(each.ports()).allMatch(port -> port.enabled()));
    }

    @Test
    void aHardRebootSendsNothingToTheNode() {
        Answer report = server.reboot("{\"nodes\": \"ok-[1-2],lost-1\", \"mode\": \"hard-only\"}");
        assertThat(report.each("summary", "text"))
                .containsExactly("ok-[1-2]: rebooted OK.", "lost-1: failed PoE-reboot (unknown LLDP network position)");
        assertThat(report.text("mode")).isEqualTo("hard-only");
        for (String name : List.of("ok-1", "ok-2", "lost-1")) {
            assertThat(lab.node(name).requests()).isEmpty();
        }
        assertThat(lab.sw("sw-1").changes("1.1")).extracting(PortChange::power).startsWith("off", "on");
    }

    @Test
    void fiveRequestsForOneNodeAtTheSameTimeAreOnePowerCycle() {
        lab.sw("sw-1").faults("hold:cut"); // the power cycle lasts until all five are accepted
        CyclicBarrier together = new CyclicBarrier(5);
        List<CompletableFuture<String>> jobs = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> startWithOthers(together), Thread::startVirtualThread))
                .limit(5)
                .toList();
        List<String> ids = jobs.stream().map(CompletableFuture::join).toList();
        lab.sw("sw-1").heal();
        assertThat(ids).doesNotHaveDuplicates();
        for (String id : ids) {
            assertThat(server.report(id).at("counts/rebooted")).isEqualTo(1);
        }
        assertThat(Labs.asked(lab.sw("sw-1"), "1.1")).containsExactly("read", "off", "read", "on", "read");
    }

    private String startWithOthers(CyclicBarrier others) {
        try {
            others.await();
        } catch (InterruptedException | BrokenBarrierException alone) {
            throw new IllegalStateException(alone);
        }
        return server.start("{\"nodes\": \"ok-1\", \"mode\": \"hard-only\"}");
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndDoesNothing() {
        long before = lab.log().newest();
        int jobs = server.get("/reboots?limit=200").list("reboots").size();
        Answer plan = server.post("/reboots", "{\"nodes\": \"ok-1,lost-1,forbidden-1,vn-9\", \"dryRun\": true}");
        plan.is(200);
        assertThat(plan.each("nodes", "name")).containsExactly("forbidden-1", "lost-1", "ok-1", "vn-9");
        assertThat(plan.each("nodes", "hardReboot")).containsExactly("false", "false", "true", "false");
        assertThat(plan.each("nodes", "why"))
                .containsExactly(
                        "forbidden on switch",
                        "unknown LLDP network position",
                        "null",
                        "this virtual node is not run by this server");
        assertThat(plan.each("nodes/2/methods", "method")).containsExactly("soft", "poe");
        assertThat(plan.each("nodes/2/methods", "detail").toString())
                .contains(lab.node("ok-1").address().getAddress().getHostAddress())
                .contains("sw-1/1.1");
        assertThat(lab.log().newest()).isEqualTo(before);
        assertThat(server.get("/reboots?limit=200").list("reboots")).hasSize(jobs);
    }

    @Test
    void thePortsOfASwitchAreReadFromIt() {
        Answer ports = server.get("/devices/sw-2/ports").is(200);
        assertThat(ports.each("ports", "power")).startsWith("on", "on", "unavailable");
        assertThat(ports.at("ports/0/poe/group")).isEqualTo(2);
        assertThat(ports.at("ports/0/poe/port")).isEqualTo(5);
        assertThat(ports.list("ports/0/peers")).isEqualTo(List.of("ko-1"));
        assertThat(ports.at("ports/0/mapping")).isEqualTo("stated");
        assertThat(server.get("/devices/sw-1/ports").at("ports/5/delivering")).isEqualTo(false);
    }

    @Test
    void aNodeBlinksForAWhileOrSaysWhyItDoesNot() throws InterruptedException {
        Labs.blinksOnce(server, lab, "ok-1");
        lab.node("ok-2").faults("no-blink");
        Answer refused = server.post("/devices/ok-2/blink", "{}");
        refused.isProblem(409, "conflict");
        assertThat(refused.text("detail")).startsWith("ok-2 does not blink: /bin/blink");
        server.post("/devices/sw-1/blink", "{}").isBadInput("name", "sw-1 is not a node, it is a switch.");
    }
}

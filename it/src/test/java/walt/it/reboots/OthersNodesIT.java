package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.it.server.WaltServer;
import walt.lab.Lab;

/** Users reboot their own nodes, free ones, and by force those of others. */
class OthersNodesIT extends DeployedTest {
    private static final String LAB = """
            times: {shutdown: 0.02, down: 0.02, boot: 0.02, relisten: 0.02}
            style: simple
            nodes: [{name: "rpi-[1-3]"}]
            """;

    private Lab lab;
    private WaltServer alice;
    private WaltServer bob;

    @BeforeEach
    void aliceHasOneNodeAndBobAnother() throws IOException {
        lab = Labs.start(server, LAB);
        alice = server.asUser("alice");
        bob = server.asUser("bob");
        alice.post("/ownership/acquire", "{\"nodes\": \"rpi-1\"}").is(200);
        bob.post("/ownership/acquire", "{\"nodes\": \"rpi-2\"}").is(200);
    }

    @AfterEach
    void theLabEnds() {
        lab.close();
    }

    @Test
    void everybodyRebootsHisOwnNodesAndFreeOnes() {
        Answer report = alice.reboot("{\"nodes\": \"my-nodes,free-nodes\"}");
        assertThat(report.each("nodes", "name")).containsExactly("rpi-1", "rpi-3");
        assertThat(report.text("requester")).isEqualTo("alice");
        assertThat(bob.get("/reboots/" + report.text("id")).is(200).text("state"))
                .isEqualTo("done");
    }

    @Test
    void aNodeOfSomebodyElseNeedsForce() {
        Answer refused = alice.post("/reboots", "{\"nodes\": \"all-nodes\"}").isProblem(409, "owned");
        assertThat(refused.text("detail")).isEqualTo("rpi-2 is owned by bob.");
        assertThat(lab.node("rpi-1").requests()).doesNotContain("REBOOT");
        assertThat(alice.reboot("{\"nodes\": \"rpi-2\", \"force\": true}").at("counts/rebooted"))
                .isEqualTo(1);
    }

    @Test
    void aDryRunTellsWhichNodesNeedForce() {
        Answer plan = alice.post("/reboots", "{\"nodes\": \"all-nodes\", \"dryRun\": true}")
                .is(200);
        assertThat(plan.each("nodes", "owner")).containsExactly("alice", "bob", "null");
        assertThat(plan.each("nodes", "needsForce")).containsExactly("false", "true", "false");
        Answer forced = alice.post("/reboots", "{\"nodes\": \"rpi-2\", \"dryRun\": true, \"force\": true}");
        assertThat(forced.is(200).at("nodes/0/needsForce")).isEqualTo(false);
    }

    @Test
    void onlyTheRequesterAndAdministratorsAbortAReboot() {
        String job = alice.reboot("{\"nodes\": \"rpi-1\"}").text("id");
        Answer refused = bob.delete("/reboots/" + job).isProblem(403, "not-allowed");
        assertThat(refused.text("detail")).contains("Only alice, who requested this reboot");
        alice.delete("/reboots/" + job).is(202);
        server.delete("/reboots/" + job).is(202);
    }

    @Test
    void everybodyLetsEveryNodeBlink() throws InterruptedException {
        Labs.blinksOnce(bob, lab, "rpi-1");
    }
}

package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.it.server.WaltServer;

/** Nodes are acquired and released, by sets: all of one or none. */
class OwnershipIT extends DeployedTest {
    private WaltServer alice;
    private WaltServer bob;

    @BeforeEach
    void twoUsersAndSomeFreeNodesExist() {
        server.forgetAll();
        alice = server.asUser("alice");
        bob = server.asUser("bob");
        server.load("""
                devices:
                  - {name: sw-1, type: switch, mac: "02:00:00:00:00:01", ip: 127.60.0.1}
                  - {name: rpi-1, mac: "02:00:00:00:00:02", ip: 127.60.0.2}
                  - {name: rpi-2, mac: "02:00:00:00:00:03", ip: 127.60.0.3}
                  - {name: rpi-3, mac: "02:00:00:00:00:04", ip: 127.60.0.4}
                  - {name: vn-1, virtual: true, runs: elsewhere, mac: "02:00:00:00:00:05"}
                """);
    }

    private static Answer acquire(WaltServer user, String set) {
        return user.post("/ownership/acquire", "{\"nodes\": \"" + set + "\"}");
    }

    private static Answer release(WaltServer user, String set) {
        return user.post("/ownership/release", "{\"nodes\": \"" + set + "\"}");
    }

    private static Answer force(WaltServer user, String what, String set) {
        return user.post("/ownership/" + what, "{\"nodes\": \"" + set + "\", \"force\": true}");
    }

    private @Nullable Object owner(String node) {
        return server.get("/devices/" + node).is(200).at("owner");
    }

    @Test
    void aSetOfNodesIsAcquiredAndReleasedVirtualOnesToo() {
        Answer acquired = acquire(alice, "rpi-[1-2],vn-1").is(200);
        assertThat(acquired.text("nodes")).isEqualTo("rpi-[1-2], vn-1");
        assertThat(acquired.at("changed")).isEqualTo(3);
        assertThat(owner("vn-1")).isEqualTo("alice");
        assertThat(acquire(alice, "rpi-*").is(200).at("changed")).isEqualTo(1);
        assertThat(release(alice, "rpi-2,rpi-1").is(200).at("changed")).isEqualTo(2);
        assertThat(release(alice, "rpi-[1-2]").is(200).at("changed")).isEqualTo(0);
        assertThat(owner("rpi-1")).isNull();
        assertThat(owner("rpi-3")).isEqualTo("alice");
    }

    @Test
    void myNodesAndFreeNodesAreThoseOfWhoeverAsks() {
        acquire(alice, "rpi-[1-2]").is(200);
        acquire(bob, "free-nodes,-vn-1").is(200);
        assertThat(alice.get("/devices?set=my-nodes").each("devices", "name")).containsExactly("rpi-1", "rpi-2");
        assertThat(bob.get("/devices?set=my-nodes").each("devices", "name")).containsExactly("rpi-3");
        assertThat(alice.get("/devices?set=free-nodes").each("devices", "name")).containsExactly("vn-1");
        assertThat(release(alice, "my-nodes").is(200).text("nodes")).isEqualTo("rpi-[1-2]");
        release(alice, "my-nodes").isBadInput("nodes", "No node matches 'my-nodes'.");
    }

    @Test
    void whatBelongsToSomebodyElseIsNotAcquiredAndNothingElseEither() {
        acquire(alice, "rpi-[1-2]").is(200);
        acquire(bob, "rpi-3").is(200);
        Answer refused = acquire(server.asUser("carol"), "all-nodes");
        refused.isProblem(409, "owned");
        assertThat(refused.text("detail")).isEqualTo("rpi-[1-2] are owned by alice; rpi-3 is owned by bob.");
        assertThat(owner("vn-1")).isNull();
    }

    @Test
    void onlyTheOwnerReleasesANode() {
        acquire(alice, "rpi-1").is(200);
        release(bob, "rpi-[1-2]").isProblem(409, "owned");
        release(server, "rpi-1").isProblem(409, "owned");
        assertThat(owner("rpi-1")).isEqualTo("alice");
    }

    @Test
    void onlyAdministratorsTakeANodeByForce() {
        acquire(alice, "rpi-1").is(200);
        for (String what : List.of("acquire", "release")) {
            Answer forbidden = force(bob, what, "rpi-1");
            forbidden.isProblem(403, "not-allowed");
            assertThat(forbidden.text("detail")).startsWith("rpi-1 is owned by alice. Only administrators");
        }
        assertThat(force(server, "acquire", "rpi-1").is(200).at("changed")).isEqualTo(1);
        assertThat(owner("rpi-1")).isEqualTo("admin");
        acquire(alice, "rpi-2").is(200);
        force(server, "release", "rpi-2").is(200);
        assertThat(owner("rpi-2")).isNull();
        assertThat(force(bob, "acquire", "rpi-2").is(200).at("changed"))
                .as("force does no harm to free nodes")
                .isEqualTo(1);
    }

    @Test
    void aSwitchOrAnUnknownNameIsRefused() {
        acquire(alice, "rpi-1,sw-1").isBadInput("nodes", "sw-1 is not a node, it is a switch.");
        acquire(alice, "rpi-1,rpi-9").isBadInput("nodes", "Unknown device: rpi-9.");
        release(alice, "sw-1").isBadInput("nodes", "sw-1 is not a node");
        alice.post("/ownership/acquire", "{}").isBadInput("nodes", "missing");
        alice.post("/ownership/acquire", "{\"nodes\": \"rpi-1\", \"force\": 1}").isBadInput("force", "true or false");
        alice.post("/ownership/acquire", "{\"nodes\": \"rpi-1\", \"owner\": \"bob\"}")
                .isBadInput("owner", "not a member");
        alice.post("/ownership", "{\"nodes\": \"rpi-1\"}").isProblem(404, "not-found");
        assertThat(owner("rpi-1")).isNull();
    }

    @Test
    void nodesOfANameWithoutAnAccountAreHisOnceHeIsAdded() {
        server.load("devices: [{name: rpi-1, owner: dora}]");
        assertThat(acquire(alice, "rpi-1").isProblem(409, "owned").text("detail"))
                .contains("dora");
        WaltServer dora = server.asUser("dora");
        assertThat(dora.get("/devices?set=my-nodes").each("devices", "name")).containsExactly("rpi-1");
        release(dora, "rpi-1").is(200);
        server.delete("/users/dora").is(204);
    }

    @Test
    void ofTwoWhoAcquireAFreeNodeAtTheSameMomentOneGetsIt() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                Future<Answer> one = both.submit(() -> together(start, alice, "rpi-1,rpi-2"));
                Future<Answer> other = both.submit(() -> together(start, bob, "rpi-2,rpi-3"));
                checkOneWon(one, other);
                force(server, "release", "all-nodes").is(200);
            }
        }
    }

    private static Answer together(CyclicBarrier start, WaltServer user, String set) throws Exception {
        start.await();
        return acquire(user, set);
    }

    private void checkOneWon(Future<Answer> ofAlice, Future<Answer> ofBob)
            throws ExecutionException, InterruptedException {
        boolean aliceWon = ofAlice.get().status() == 200;
        Answer won = aliceWon ? ofAlice.get() : ofBob.get();
        Answer lost = aliceWon ? ofBob.get() : ofAlice.get();
        assertThat(won.is(200).at("changed")).isEqualTo(2);
        assertThat(lost.isProblem(409, "owned").text("detail"))
                .isEqualTo("rpi-2 is owned by " + (aliceWon ? "alice." : "bob."));
        assertThat(owner("rpi-2")).isEqualTo(aliceWon ? "alice" : "bob");
        assertThat(owner(aliceWon ? "rpi-3" : "rpi-1")).isNull();
    }
}

package walt.it.reboots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.lab.Lab;

/** Requests for reboots: repeated ones, forced ones, and the record of all. */
class RequestsIT extends DeployedTest {
    private static final String LAB = """
            times: {shutdown: 0.02, down: 0.02, boot: 0.02, relisten: 0.02}
            style: simple
            nodes: [{name: "rpi-[1-2]"}, {name: once}]
            """;

    private Lab lab;

    @BeforeEach
    void theServerKnowsTheLab() throws IOException {
        lab = Labs.start(server, LAB);
    }

    @AfterEach
    void theLabEnds() {
        lab.close();
    }

    private Answer keyed(String key, String body) {
        return server.post("/reboots", body, Map.of("Idempotency-Key", key));
    }

    @Test
    void aRequestIsAcceptedWithItsPlaceAndItsReport() {
        Answer accepted = server.post("/reboots", "{\"nodes\": \"rpi-1\"}");
        String id = accepted.is(202).text("id");
        assertThat(accepted.header("Location")).isEqualTo(server.root() + "/api/v1/reboots/" + id);
        assertThat(accepted.text("mode")).isEqualTo("soft-then-hard");
        assertThat(accepted.at("cause")).isNull();
        assertThat(accepted.each("nodes", "name")).containsExactly("rpi-1");
        server.report(id);
        Answer counts = server.get("/reboots/" + id + "?nodes=false").is(200);
        assertThat(counts.body()).doesNotContain("\"nodes\":[{");
        assertThat(counts.at("counts/rebooted")).isEqualTo(1);
        server.get("/reboots/" + id + "?nodes=maybe").isBadInput("nodes", "true or false");
    }

    @Test
    void aRepeatedRequestWithTheSameKeyIsTheSameJob() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, "{\"nodes\": \"rpi-1\"}").is(202).text("id");
        String again = keyed(key, "{\"nodes\": \"rpi-1\"}").is(202).text("id");
        assertThat(again).isEqualTo(first);
        server.report(first);
        assertThat(keyed(key, "{\"nodes\": \"rpi-1\"}").is(202).text("state")).isEqualTo("done");
        assertThat(lab.node("rpi-1").requests()).containsExactly("REBOOT");
        keyed(key, "{\"nodes\": \"rpi-2\"}").isProblem(409, "conflict");
        keyed(key, "{\"nodes\": \"rpi-1\", \"mode\": \"hard-only\"}").isProblem(409, "conflict");
        assertThat(lab.node("rpi-2").requests()).isEmpty();
    }

    @Test
    void aKeyWithSpacesOrOfMoreThan128CharactersIsRefused() {
        keyed("a b", "{\"nodes\": \"rpi-1\"}").isBadInput("Idempotency-Key", "1 to 128 printable characters");
        keyed("k".repeat(129), "{\"nodes\": \"rpi-1\"}").isBadInput("Idempotency-Key", "1 to 128");
        server.report(keyed("k".repeat(100) + System.nanoTime(), "{\"nodes\": \"rpi-1\"}")
                .is(202)
                .text("id"));
    }

    @Test
    void aBodyOfMoreThan64KilobytesIsRefused() {
        server.post("/reboots", "{\"nodes\": \"" + "x".repeat(70_000) + "\"}").isProblem(413, "too-large");
    }

    @Test
    void theNodesOfSomebodyElseAreRebootedByForceOnly() {
        server.load("devices: [{name: rpi-1, owner: alice}]");
        Answer refused = server.post("/reboots", "{\"nodes\": \"all-nodes\"}");
        refused.isProblem(409, "owned");
        assertThat(refused.text("detail")).isEqualTo("rpi-1 is owned by alice.");
        assertThat(lab.node("rpi-2").requests()).isEmpty();
        assertThat(server.reboot("{\"nodes\": \"rpi-1\", \"force\": true}").at("counts/rebooted"))
                .isEqualTo(1);
        assertThat(server.reboot("{\"nodes\": \"free-nodes\"}").each("nodes", "name"))
                .containsExactly("once", "rpi-2");
    }

    @Test
    void theHistoryIsReadPageByPageNewestFirst() {
        server.patch("/devices/once", "{\"name\": \"h" + System.nanoTime() + "\"}")
                .is(200);
        String node = server.get("/devices?set=h*").text("devices/0/name");
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            jobs.addFirst(server.reboot("{\"nodes\": \"" + node + "\"}").text("id"));
        }
        Answer first = server.get("/reboots?limit=2&node=" + node).is(200);
        assertThat(first.each("reboots", "id")).isEqualTo(jobs.subList(0, 2));
        assertThat(first.objects("reboots"))
                .allSatisfy(job -> assertThat(job.containsKey("nodes")).isFalse());
        Answer second = server.get("/reboots?limit=2&node=" + node + "&cursor=" + first.text("next"));
        assertThat(second.is(200).each("reboots", "id")).isEqualTo(jobs.subList(2, 3));
        assertThat(second.at("next")).isNull();
        assertThat(server.get("/reboots?state=done&node=" + node).list("reboots"))
                .hasSize(3);
        assertThat(server.get("/reboots?state=running&node=" + node).list("reboots"))
                .isEmpty();
    }

    @Test
    void theRecordOutlivesTheDevice() {
        String job = server.reboot("{\"nodes\": \"rpi-2\"}").text("id");
        server.delete("/devices/rpi-2").is(204);
        assertThat(server.get("/reboots/" + job).is(200).text("nodes/0/name")).isEqualTo("rpi-2");
    }
}

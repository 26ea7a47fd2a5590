package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;

/** The list of nodes in the form of WalT's own server. */
class WaltNodesIT extends DeployedTest {
    @BeforeEach
    void thePlatformIsThere() {
        server.forgetAll();
        server.load(Platform.YAML);
    }

    @Test
    void nodesAreListedAsWaltDoes() {
        Answer answer = server.get("/nodes").is(200);
        assertThat(answer.at("num_nodes")).isEqualTo(6);
        assertThat(answer.each("nodes", "name")).containsExactly("rpi-2", "rpi-3", "rpi-10", "vn-1", "vn-2", "vn-3");
        Map<?, ?> node = answer.objects("nodes").getFirst();
        assertThat(node.keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder("name", "model", "virtual", "image", "booted", "ip", "mac", "config");
        assertThat(node.get("image")).isEqualTo("alice/debian");
        assertThat(node.get("booted")).isEqualTo(false);
        assertThat(node.get("config")).asString().contains("kexec.allow=false").doesNotContain("power.port", "snmp");
    }

    @ParameterizedTest
    @CsvSource({
        "name=rpi-2,              1",
        "model=rpi-4-b,           1",
        "model=null,              1",
        "virtual=true,            3",
        "virtual=0,               3",
        "booted=true,             0",
        "booted=false&virtual=1,  3",
        "image=alice/debian,      1",
        "ip=127.60.0.3,           1",
        "mac=02:00:00:00:00:10,   1",
        "name=rpi-2&model=other,  0",
        "model=,                  6",
    })
    void attributesAreQueryParameters(String query, int nodes) {
        Answer answer = server.get("/nodes?" + query).is(200);
        assertThat(answer.at("num_nodes")).isEqualTo(nodes);
        assertThat(answer.list("nodes")).hasSize(nodes);
    }

    @Test
    void whatIsNoAttributeIsRefused() {
        server.get("/nodes?owner=alice").isBadInput("owner", "is no attribute to filter by");
        server.get("/nodes?booted=maybe").isBadInput("booted", "must be true or false");
    }

    @Test
    void aTokenIsNeededUnlessTheOperatorOpensTheList() {
        server.send("GET", "/nodes", null, Map.of("Authorization", "")).isProblem(401, "not-authenticated");
    }

    @Test
    void imagesTellTheOwner() {
        assertThat(server.get("/nodes").each("nodes", "image"))
                .containsExactly(
                        "alice/debian",
                        "waltplatform/0123",
                        "null/x:latest",
                        "waltplatform/default",
                        "waltplatform/default",
                        "waltplatform/default");
        server.post("/ownership/acquire", "{\"nodes\": \"rpi-3\"}").is(200);
        assertThat(server.get("/nodes?name=rpi-3").each("nodes", "image")).containsExactly("admin/0123");
    }

    @Test
    void whatItAnswersCanBeImported() {
        Answer imported = importOf(server.get("/nodes").body());
        assertThat(imported.at("unchanged")).as(imported.body()).isEqualTo(2);
        assertThat(imported.each("differences/0/members", "name")).containsExactly("image");
        Answer again = importOf(server.get("/nodes").body());
        assertThat(again.at("unchanged")).as(again.body()).isEqualTo(6);
    }

    private Answer importOf(String answer) {
        return server.send("POST", "/inventory", answer, Map.of("Content-Type", "application/json"))
                .is(200);
    }
}

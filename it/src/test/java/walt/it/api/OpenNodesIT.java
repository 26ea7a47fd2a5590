package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import walt.it.server.Answer;
import walt.it.server.BuiltEar;
import walt.it.server.WaltServer;

/** The list of nodes when the operator has opened it: nothing else is open, and not for too many requests. */
@ExtendWith(ArquillianExtension.class)
class OpenNodesIT {
    private final WaltServer server = new WaltServer();

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return BuiltEar.configured("walt.api.open-nodes=true");
    }

    @Test
    void theListAloneIsOpenAndNotTooOften() {
        assertThat(anonymous("GET", "/nodes?virtual=false").is(200).at("num_nodes"))
                .isEqualTo(0);
        for (String path : new String[] {"/nodes/", "/nodes/rpi-1", "/nodes;x", "/devices", "/inventory", "/Nodes"}) {
            anonymous("GET", path).isProblem(401, "not-authenticated");
        }
        anonymous("POST", "/nodes").isProblem(401, "not-authenticated");
        Answer last = IntStream.range(0, 500)
                .mapToObj(i -> anonymous("GET", "/nodes"))
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();
        last.isProblem(429, "too-many-requests");
        assertThat(last.header("Retry-After")).isEqualTo("1");
        server.get("/nodes").is(200);
    }

    private Answer anonymous(String method, String path) {
        return server.send(method, path, null, Map.of("Authorization", ""));
    }
}

package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import walt.it.server.BuiltEar;
import walt.it.server.WaltServer;

/** Who gets in: nobody without a token, except to the health checks. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccessIT {
    private final WaltServer server = new WaltServer();

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.plain();
    }

    @Test
    void theAdministratorsTokenOpensTheServer() {
        assertThat(server.get("/server").is(200).text("version")).isNotBlank();
    }

    @Test
    void withoutATokenNothingIsAnsweredNotEvenWhatExists() {
        for (String path : List.of("/server", "/devices", "/reboots", "/config", "/inventory", "/nothing-here")) {
            var answer = server.send("GET", path, null, Map.of("Authorization", ""));
            answer.isProblem(401, "not-authenticated");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }
}

package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.it.server.DeployedTest;

/** Who gets in: nobody without a token, except to the health checks. */
class AccessIT extends DeployedTest {
    @Test
    void theAdministratorsTokenOpensTheServer() {
        assertThat(server.get("/server").is(200).text("version")).isNotBlank();
    }

    @Test
    void onlyTheServersUserMayReadTheAdministratorsToken() throws IOException {
        assertThat(java.nio.file.Files.getPosixFilePermissions(server.data().resolve("admin.token")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void withoutATokenNothingIsAnsweredNotEvenWhatExists() {
        for (String path : List.of("/server", "/devices", "/reboots", "/config", "/inventory", "/nothing-here")) {
            var answer = server.send("GET", path, null, Map.of("Authorization", ""));
            answer.isProblem(401, "not-authenticated");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer x", "Bearer walt_", "Basic YWRtaW46YWRtaW4=", "walt_AAAA", "Bearer \u00e9"})
    void aTokenThatBelongsToNobodyOpensNothing(String authorization) {
        server.send("GET", "/devices", null, Map.of("Authorization", authorization))
                .isProblem(401, "not-authenticated");
    }

    @Test
    void aWrongTokenIsRefusedBeforeTheBodyIsLookedAt() {
        server.send("POST", "/reboots", "{{{", Map.of("Authorization", "Bearer wrong"))
                .isProblem(401, "not-authenticated");
        server.send("DELETE", "/devices", null, Map.of("Authorization", "Bearer wrong"))
                .isProblem(401, "not-authenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void healthIsOpenAndTellsUpOrDown(String path) throws Exception {
        HttpResponse<String> answer = open(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void whatIsOutsideOfTheApiIsAProblemDocumentToo() throws Exception {
        HttpResponse<String> answer = open("/nothing-here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("urn:walt:problem:not-found").doesNotContain("<html");
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.root() + path)).build();
        return server.client().send(request, BodyHandlers.ofString());
    }
}

package walt.cli.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class PeopleTest {
    @AutoClose
    private final FakeServer server = new FakeServer();

    @Test
    void addSendsTheRole() {
        server.on("POST /users", Answer.json(201, "{}"));
        assertThat(Run.of(server, "user add alice").out()).isEqualTo("Added the user alice.\n");
        assertThat(server.last().body()).contains("\"name\":\"alice\"").contains("\"role\":\"user\"");
        Run.of(server, "user add bob --administrator");
        assertThat(server.last().body()).contains("\"role\":\"administrator\"");
    }

    @Test
    void listIsATable() {
        server.on("GET /users", Answer.json("""
                {"users": [{"name": "admin", "role": "administrator", "tokens": 1, "nodes": 0}]}
                """));
        assertThat(Run.of(server, "user list").out()).isEqualTo("""
                NAME   ROLE           TOKENS  NODES
                admin  administrator  1       0
                """);
    }

    @Test
    void removeGoesOnOnlyWithForceWhenThereAreNodes() {
        server.on("DELETE /users/alice", Answer.problem(409, "alice owns rpi-[1-3]."))
                .on("DELETE /users/alice?force=true", Answer.json(204, ""));
        Run refused = Run.of(server, "user remove alice");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("rpi-[1-3]");
        assertThat(Run.of(server, "user remove alice --force").exitCode()).isZero();
    }

    @Test
    void aTokenIsAllThatCreatePrints() {
        server.on("POST /tokens", Answer.json(201, "{\"id\": \"7\", \"user\": \"alice\", \"token\": \"t0p\"}"));
        Run run = Run.of(server, "token create --user alice laptop");
        assertThat(run.out()).isEqualTo("t0p\n");
        assertThat(run.err()).contains("not shown again");
        assertThat(server.last().body()).isEqualTo("{\"user\":\"alice\",\"label\":\"laptop\"}");
    }

    @Test
    void tokensAreListedForOneUserOrAll() {
        String tokens =
                "{\"tokens\": [{\"id\": \"7\", \"user\": \"alice\", \"label\": \"laptop\", \"created\": \"then\"}]}";
        server.on("GET /tokens", Answer.json("{\"tokens\": []}")).on("GET /tokens?user=alice", Answer.json(tokens));
        assertThat(Run.of(server, "token list").err()).contains("walt token create");
        assertThat(Run.of(server, "token list --user alice").out()).isEqualTo("""
                ID  USER   LABEL   CREATED
                7   alice  laptop  then
                """);
    }

    @Test
    void revokeNamesTheToken() {
        server.on("DELETE /tokens/7", Answer.json(204, ""));
        assertThat(Run.of(server, "token revoke 7").out()).isEqualTo("Revoked the token 7.\n");
    }
}

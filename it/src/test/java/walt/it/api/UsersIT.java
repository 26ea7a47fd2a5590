package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.it.server.WaltServer;

/** Users and their tokens: made, listed, taken away. */
class UsersIT extends DeployedTest {
    @BeforeEach
    void theAdministratorIsAlone() {
        server.forgetAll();
        server.get("/users").is(200).each("users", "name").stream()
                .filter(name -> !name.equals("admin"))
                .forEach(name -> server.delete("/users/" + name).is(204));
    }

    private Answer add(String name, String role) {
        return server.post("/users", "{\"name\": \"" + name + "\", \"role\": \"" + role + "\"}");
    }

    private static Answer token(WaltServer by, String user, String label) {
        return by.post("/tokens", "{\"user\": \"" + user + "\", \"label\": \"" + label + "\"}");
    }

    private String onlyToken(String user) {
        Answer tokens = server.get("/tokens?user=" + user).is(200);
        assertThat(tokens.list("tokens")).hasSize(1);
        return tokens.text("tokens/0/id");
    }

    @Test
    void aUserIsAddedGetsATokenAndIsKnownByIt() {
        Answer added = server.post("/users", "{\"name\": \"alice\"}").is(201);
        assertThat(added.text("role")).isEqualTo("user");
        Answer made = token(server, "alice", "laptop").is(201);
        assertThat(made.text("token")).startsWith("walt_");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        WaltServer alice = server.as(made.text("token"));
        assertThat(alice.get("/users/me").is(200).text("name")).isEqualTo("alice");
        assertThat(alice.get("/users/me").text("role")).isEqualTo("user");
        assertThat(server.get("/users/me").text("role")).isEqualTo("administrator");
    }

    @Test
    void usersAreListedInNameOrderWithTheirTokensAndNodes() {
        add("user-10", "user").is(201);
        WaltServer two = server.asUser("user-2");
        server.load("devices: [{name: rpi-1, mac: \"02:00:00:00:00:01\", ip: 127.60.0.1}]");
        two.post("/ownership/acquire", "{\"nodes\": \"rpi-1\"}").is(200);
        Answer users = server.get("/users").is(200);
        assertThat(users.each("users", "name")).containsExactly("admin", "user-2", "user-10");
        assertThat(users.each("users", "role")).containsExactly("administrator", "user", "user");
        assertThat(users.each("users", "tokens")).containsExactly("1", "1", "0");
        assertThat(users.each("users", "nodes")).containsExactly("0", "1", "0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | name | missing",
                "{'name': 'a b'} | name | not a valid user name",
                "{'name': '-x'} | name | not a valid user name",
                "{'name': 'me'} | name | reserved",
                "{'name': 'waltplatform'} | name | reserved",
                "{'name': 'x', 'role': 'root'} | role | use user or administrator",
                "{'name': 'x', 'admin': true} | admin | not a member"
            })
    void aWrongUserIsRefused(String body, String field, String words) {
        server.post("/users", body.replace('\'', '"')).isBadInput(field, words);
        assertThat(server.get("/users").list("users")).hasSize(1);
    }

    @Test
    void aNameIsTakenOnce() {
        add("alice", "user").is(201);
        assertThat(add("alice", "administrator").isProblem(409, "conflict").text("detail"))
                .isEqualTo("There is already a user named alice.");
    }

    @Test
    void aTokenStopsAtOnceWhenItIsRevokedOrItsUserRemoved() {
        WaltServer alice = server.asUser("alice");
        alice.get("/devices").is(200);
        server.delete("/tokens/" + onlyToken("alice")).is(204);
        Answer revoked = alice.get("/devices");
        revoked.isProblem(401, "not-authenticated");
        assertThat(revoked.body())
                .as("it does not tell that the token was valid once")
                .isEqualTo(server.as("walt_nobody").get("/devices").body());
        alice = server.asUser("alice");
        server.delete("/users/alice").is(204);
        alice.get("/devices").isProblem(401, "not-authenticated");
        assertThat(server.get("/tokens").each("tokens", "user")).containsOnly("admin");
    }

    @Test
    void aUserSeesAndMakesAndRevokesHisOwnTokensOnly() {
        WaltServer alice = server.asUser("alice");
        server.asUser("bob");
        Answer second = alice.post("/tokens", "{\"label\": \"ci\"}").is(201);
        assertThat(second.text("user")).isEqualTo("alice");
        Answer own = alice.get("/tokens").is(200);
        assertThat(own.each("tokens", "user")).containsExactly("alice", "alice");
        assertThat(own.each("tokens", "label")).containsExactly("", "ci");
        assertThat(own.body()).doesNotContain(second.text("token"));
        assertThat(alice.get("/tokens?user=alice").is(200).body()).isEqualTo(own.body());
        alice.get("/tokens?user=bob").isProblem(403, "not-allowed");
        alice.get("/tokens?user=nobody").isProblem(403, "not-allowed");
        token(alice, "bob", "x").isProblem(403, "not-allowed");
        alice.delete("/tokens/" + onlyToken("bob")).isProblem(403, "not-allowed");
        alice.delete("/tokens/" + second.text("id")).is(204);
        assertThat(server.get("/tokens").is(200).each("tokens", "user")).containsExactly("admin", "alice", "bob");
    }

    @Test
    void whatDoesNotExistIsTold() {
        server.delete("/users/nobody").isProblem(404, "not-found");
        server.delete("/users/me").isProblem(404, "not-found");
        server.delete("/tokens/" + UUID.randomUUID()).isProblem(404, "not-found");
        server.delete("/tokens/x").isProblem(404, "not-found");
        server.get("/tokens?user=nobody").isBadInput("user", "There is no user 'nobody'.");
        token(server, "nobody", "x").isBadInput("user", "There is no user 'nobody'.");
        token(server, "admin", "x".repeat(64)).isBadInput("label", "at most 63");
        server.delete("/users/nobody?force=yes").isBadInput("force", "true or false");
    }

    @Test
    void aUserWhoOwnsNodesIsRemovedByForceOnlyAndTheyAreFreeThen() {
        server.load("""
                devices:
                  - {name: rpi-1, mac: "02:00:00:00:00:01", ip: 127.60.0.1}
                  - {name: rpi-2, mac: "02:00:00:00:00:02", ip: 127.60.0.2}
                """);
        server.asUser("alice")
                .post("/ownership/acquire", "{\"nodes\": \"rpi-*\"}")
                .is(200);
        assertThat(server.delete("/users/alice").isProblem(409, "conflict").text("detail"))
                .startsWith("alice owns rpi-[1-2]: ");
        server.delete("/users/alice?force=true").is(204);
        assertThat(server.get("/devices?set=free-nodes").list("devices")).hasSize(2);
    }

    @Test
    void theLastAdministratorAndHisLastTokenStay() {
        server.delete("/users/admin").isProblem(409, "conflict");
        server.delete("/users/admin?force=true").isProblem(409, "conflict");
        server.delete("/tokens/" + onlyToken("admin")).isProblem(409, "conflict");
        add("root", "administrator").is(201);
        assertThat(server.delete("/users/admin").isProblem(409, "conflict").text("detail"))
                .as("an administrator without a token can't administer")
                .contains("make another administrator with a token");
        WaltServer root = server.as(token(server, "root", "").is(201).text("token"));
        server.delete("/tokens/" + onlyToken("root")).is(204);
        root.get("/users").isProblem(401, "not-authenticated");
        server.get("/users").is(200);
    }

    @Test
    void anAdministratorWhoIsNotTheLastCanGo() {
        add("root", "administrator").is(201);
        WaltServer root = server.as(token(server, "root", "").is(201).text("token"));
        root.delete("/users/root").is(204);
        root.get("/users/me").isProblem(401, "not-authenticated");
    }

    @Test
    void whatIsForAdministratorsIsForbiddenToUsers() {
        WaltServer alice = server.asUser("alice");
        server.load("devices: [{name: rpi-1, mac: \"02:00:00:00:00:01\", ip: 127.60.0.1}]");
        for (Answer answer : List.of(
                alice.get("/users"),
                alice.post("/users", "{\"name\": \"eve\"}"),
                alice.delete("/users/bob"),
                alice.post("/devices", "{\"name\": \"vn-9\", \"virtual\": true}"),
                alice.patch("/devices/rpi-1", "{\"model\": \"x\"}"),
                alice.delete("/devices/rpi-1"),
                alice.get("/inventory"),
                alice.send("POST", "/inventory", "devices: []", Map.of("Content-Type", "application/yaml")))) {
            answer.isProblem(403, "not-allowed");
        }
        for (String path : List.of("/devices", "/devices/rpi-1", "/devices/rpi-1/config", "/reboots", "/server")) {
            alice.get(path).is(200);
        }
    }
}

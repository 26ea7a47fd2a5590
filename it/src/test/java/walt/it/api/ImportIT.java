package walt.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.it.server.Answer;
import walt.it.server.DeployedTest;
import walt.it.server.ServerLog;
import walt.it.system.Await;

/** Imports in every format: what they answer, and that they do all or nothing. */
class ImportIT extends DeployedTest {
    private static final String WALT = """
            {"num_nodes": 3, "nodes": [
             {"name": "rpi-1", "model": "rpi-4-b", "virtual": false, "image": "alice/debian:latest", "booted": true,
              "ip": "127.61.0.1", "mac": "02:00:00:00:61:01", "config": {"kexec.allow": false, "netsetup": 1, "boot.timeout": null, "foo.bar": 1}},
             {"name": "rpi-2", "model": "rpi-4-b", "virtual": false, "image": "waltplatform/rpi-4-b:latest", "booted": false,
              "ip": "127.61.0.2", "mac": "02:00:00:00:61:02", "config": {"kexec.allow": true, "foo.bar": 2}},
             {"name": "vn-1", "model": "pc-x86-64", "virtual": true, "image": "bob/x", "booted": false,
              "ip": "127.61.0.3", "mac": "02:00:00:00:61:03", "config": {}}]}
            """;
    private static final String CSV = """
            name,type,mac,ip,kexec.allow
            rpi-1,node,02:00:00:00:61:01,127.61.0.1,false
            rpi-2,node,02:00:00:00:61:02,127.61.0.2,
            """;

    @BeforeEach
    void noDeviceIsKnown() {
        server.forgetAll();
    }

    @Test
    void thePlatformOfAWaltServerIsTakenOver() {
        Answer answer = json(WALT);
        counts(answer, 3, 0, 0);
        assertThat(answer.list("warnings"))
                .isEqualTo(List.of("rpi-[1-2]: the setting 'foo.bar' is not known here and was left out."));
        assertThat(server.get("/devices").each("devices", "owner")).containsExactly("alice", "null", "bob");
        Answer config = server.get("/devices/rpi-1/config").is(200);
        assertThat(config.at("kexec.allow")).isEqualTo(false);
        assertThat(config.at("netsetup")).isEqualTo("NAT");
        assertThat(config.at("boot.timeout")).isEqualTo("none");
        assertThat(server.get("/devices/vn-1").at("vm")).isNull();
        counts(json(WALT), 0, 0, 3);
    }

    @Test
    void anImageOfWaltsOwnSetsTheNodeFree() {
        json(WALT);
        Answer answer = json(WALT.replace("alice/debian", "waltplatform/debian"));
        counts(answer, 0, 1, 2);
        assertThat(answer.at("differences/0/device")).isEqualTo("rpi-1");
        assertThat(answer.at("differences/0/change")).isEqualTo("changed");
        assertThat(answer.each("differences/0/members", "name")).containsExactly("owner", "image");
        assertThat(answer.each("differences/0/members", "to")).containsExactly("null", "waltplatform/debian:latest");
    }

    @Test
    void theSameImageAgainLeavesTheOwnerAsItIsHere() {
        json(WALT);
        server.post("/ownership/acquire", "{\"nodes\": \"rpi-2\"}").is(200);
        counts(json(WALT), 0, 0, 3);
        assertThat(server.get("/devices/rpi-2").text("owner")).isEqualTo("admin");
    }

    @ParameterizedTest
    @CsvSource({"text/csv", "application/yaml", "application/json"})
    void aDryRunSaysWhatWouldBeDoneAndDoesNothing(String type) {
        String document = type.equals("text/csv") ? CSV : WALT;
        Answer answer = send("/inventory?dryRun=true", type, document).is(200);
        assertThat(answer.at("dryRun")).isEqualTo(true);
        assertThat(answer.each("differences", "change")).contains("added").doesNotContain("changed");
        assertThat(server.get("/devices").list("devices")).isEmpty();
        Answer done = send("/inventory", type, document).is(200);
        assertThat(done.at("dryRun")).isEqualTo(false);
        assertThat(done.at("differences")).isEqualTo(answer.at("differences"));
    }

    @Test
    void aDryRunTakesNoAddresses() {
        String document = "devices: [{name: vn-1, virtual: true}]";
        send("/inventory?dryRun=true", "application/yaml", document).is(200);
        send("/inventory", "application/yaml", document).is(200);
        assertThat(server.get("/devices/vn-1").text("ip")).isEqualTo("127.93.0.1");
    }

    @Test
    void twoDevicesMayExchangeTheirAddresses() {
        counts(csv(CSV), 2, 0, 0);
        String exchanged = CSV.replace("127.61.0.1", "@")
                .replace("127.61.0.2", "127.61.0.1")
                .replace("@", "127.61.0.2")
                .replace("61:01", "#")
                .replace("61:02", "61:01")
                .replace("#", "61:02");
        Answer answer = csv(exchanged);
        counts(answer, 0, 2, 0);
        assertThat(answer.each("differences/0/members", "from")).containsExactly("02:00:00:00:61:01", "127.61.0.1");
        assertThat(server.get("/devices").each("devices", "ip")).containsExactly("127.61.0.2", "127.61.0.1");
        counts(csv(exchanged), 0, 0, 2);
    }

    @Test
    void aNewDeviceMayHaveWhatAnotherGivesUp() {
        csv(CSV);
        counts(csv("name,mac,ip\nrpi-9,02:00:00:00:61:09,127.61.0.1\nrpi-1,,127.61.0.9\n"), 1, 1, 0);
        assertThat(server.get("/devices/rpi-9").text("ip")).isEqualTo("127.61.0.1");
    }

    @Test
    void secretsAreMaskedInDifferences() {
        String document = "devices: [{name: sw-1, type: switch, mac: '02:00:00:00:61:01', ip: 127.61.0.1,"
                + " config: {snmp.community: %s}}]";
        send("/inventory", "application/yaml", document.formatted("hush")).is(200);
        Answer answer = send("/inventory", "application/yaml", document.formatted("hush-hush"))
                .is(200);
        counts(answer, 0, 1, 0);
        assertThat(answer.at("differences/0/members/0/from")).isEqualTo("******");
        assertThat(answer.body()).doesNotContain("hush");
    }

    @Test
    void everyWrongLineIsToldInCsv() {
        Answer refused = send("/inventory", "text/csv", """
                name,type,mac,ip,power.port,snmp.port
                rpi-1,node,02:00:00:00:61:01,127.61.0.1,sw-1/1.3,7
                rpi-2,node,02:00:00:00:61:02,here,sw-1/3,
                sw-1,switch,02:00:00:00:61:01,127.61.0.3,,
                """);
        refused.isBadInput("line 2", "rpi-1 is not a switch, so it does not support the 'snmp.port' setting.");
        refused.isBadInput("line 3", "'here' is not an IP address");
        assertThat(server.get("/devices").list("devices")).isEmpty();
    }

    @Test
    void everyWrongLineIsToldInJson() {
        Answer refused = json(WALT.replace("127.61.0.1", "here").replace("\"rpi-2\"", "\"rpi 2\""));
        refused.isBadInput("line 3", "'here' is not an IP address");
        refused.isBadInput("line 4", "'rpi 2' is not a valid device name");
    }

    @Test
    void aPortThatIsToldForTwoNodesIsRefusedWithItsLine() {
        send("/inventory", "text/csv", """
                name,type,mac,ip,power.port
                sw-1,switch,02:00:00:00:61:03,127.61.0.3,
                rpi-1,node,02:00:00:00:61:01,127.61.0.1,sw-1/1.3
                rpi-2,node,02:00:00:00:61:02,127.61.0.2,sw-1/1.3
                """).isBadInput("line 4", "Port sw-1/1.3 can't feed both rpi-1 and rpi-2");
        assertThat(server.get("/devices").list("devices")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dryRun=maybe, dryRun", "dryRun=, dryRun"})
    void aWrongParameterIsNamed(String query, String field) {
        send("/inventory?" + query, "text/csv", CSV).isBadInput(field, "must be true or false");
    }

    @Test
    void anExportIsYamlOrCsvAndNothingElse() {
        server.send("GET", "/inventory", null, Map.of("Accept", "application/xml"))
                .isProblem(406, "not-acceptable");
        assertThat(server.get("/inventory").is(200).header("Content-Type")).startsWith("application/yaml");
        server.get("/inventory?secrets=yes").isBadInput("secrets", "must be true or false");
    }

    @Test
    void whoExportsSecretsIsInTheLog() {
        ServerLog log = new ServerLog(server);
        Answer answer = server.get("/inventory?secrets=true").is(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        String line = "admin exports the inventory with its secrets";
        Await.until(line, Duration.ofSeconds(60), () -> log.contains(line));
    }

    @Test
    void whoMayNotImportIsToldSoBeforeTheDocumentIsRead() {
        String large = "name\n" + "rpi-1,\n".repeat(2_000_000);
        server.asUser("alice")
                .send("POST", "/inventory", large, Map.of("Content-Type", "text/csv"))
                .isProblem(403, "not-allowed");
        csv(large + "x".repeat(7_000_000)).isProblem(413, "too-large");
    }

    @Test
    void aDocumentInAnotherEncodingIsRefusedWithItsLine() throws Exception {
        HttpRequest request = server.request("/inventory", Map.of("Content-Type", "text/csv"))
                .POST(BodyPublishers.ofByteArray(
                        CSV.replace("rpi-2,", "rpi-2,ü").getBytes(StandardCharsets.ISO_8859_1)))
                .build();
        assertThat(server.client().send(request, BodyHandlers.ofString()).body())
                .contains("bad-input", "Line 3 is not valid UTF-8");
    }

    @Test
    void onlyNodesHaveOwners() {
        csv("name,type,mac,ip,owner\nsw-1,switch,02:00:00:00:61:03,127.61.0.3,alice\n")
                .isBadInput("line 2", "only nodes have owners");
        server.post("/devices", """
                        {"name": "sw-1", "type": "switch", "mac": "02:00:00:00:61:03", "ip": "127.61.0.3", "owner": "alice"}""").isBadInput("owner", "only nodes have owners");
    }

    private Answer json(String document) {
        return send("/inventory", "application/json", document);
    }

    private Answer csv(String document) {
        return send("/inventory", "text/csv", document);
    }

    private Answer send(String path, String type, String document) {
        return server.send("POST", path, document, Map.of("Content-Type", type));
    }

    private static void counts(Answer answer, int added, int changed, int unchanged) {
        answer.is(200);
        assertThat(List.of(answer.at("added"), answer.at("changed"), answer.at("unchanged")))
                .as(answer.body())
                .containsExactly(added, changed, unchanged);
    }
}

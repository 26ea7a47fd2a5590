package walt.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class ImportTest {
    private static final String POST = "POST /inventory";
    private static final String WALT_NODES = "{\"num_nodes\": 0, \"nodes\": []}";

    @TempDir
    Path directory = Path.of("");

    @AutoClose
    private final FakeServer server =
            new FakeServer().on(POST, Answer.json("{\"added\": 2, \"changed\": 1, \"unchanged\": 40}"));

    private Run imported(String file, String text, String... options) throws IOException {
        Path path = Files.writeString(directory.resolve(file), text);
        String[] words = new String[options.length + 3];
        words[0] = "device";
        words[1] = "import";
        words[2] = path.toString();
        System.arraycopy(options, 0, words, 3, options.length);
        return Run.with(server).run(words);
    }

    private String sentType() {
        return server.last().header("Content-Type");
    }

    @Test
    void theFileIsSentAsItIs() throws IOException {
        assertThat(imported("lab.yaml", "devices: []\n").out()).isEqualTo("2 added, 1 changed, 40 unchanged.\n");
        assertThat(server.last().body()).isEqualTo("devices: []\n");
        assertThat(sentType()).isEqualTo("application/yaml");
    }

    @Test
    void theEndingOfTheNameTellsTheFormat() throws IOException {
        imported("lab.CSV", "name: x");
        assertThat(sentType()).isEqualTo("text/csv");
        imported("lab.json", "name: x");
        assertThat(sentType()).isEqualTo("application/json");
    }

    @Test
    void elseTheContentTellsTheFormat() throws IOException {
        imported("lab", " \n{}");
        assertThat(sentType()).isEqualTo("application/json");
        imported("lab", "name,type,mac\n");
        assertThat(sentType()).isEqualTo("text/csv");
        imported("lab", "# nodes, switches\ndevices:\n");
        assertThat(sentType()).isEqualTo("application/yaml");
    }

    @Test
    void theUserKnowsBest() throws IOException {
        imported("lab.txt", "{}", "--format", "yaml");
        assertThat(sentType()).isEqualTo("application/yaml");
    }

    @Test
    void theStandardInputIsReadToo() {
        assertThat(Run.with(server).input("é: 1\n").run("device import -").exitCode())
                .isZero();
        assertThat(server.last().body()).isEqualTo("é: 1\n");
    }

    @Test
    void aDryRunShowsTheDifferencesWithEqualOnesTogether() throws IOException {
        server.on("POST /inventory?dryRun=true", Answer.json("""
                {"added": 2, "changed": 1, "unchanged": 0, "dryRun": true, "differences": [
                  {"device": "rpi-1", "change": "added", "members": []}, {"device": "rpi-2", "change": "added", "members": []},
                  {"device": "rpi-7", "change": "changed", "members": [{"name": "owner", "from": null, "to": "alice"}]}],
                 "warnings": ["rpi-7: the setting 'foo.bar' is not known here and was left out."]}
                """));
        Run run = imported("lab", "devices: []", "--dry-run");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                rpi-[1-2]: added
                rpi-7: changed: owner (none) → alice
                Nothing was done. It would be: 2 added, 1 changed, 0 unchanged.
                """);
        assertThat(run.err()).isEqualTo("rpi-7: the setting 'foo.bar' is not known here and was left out.\n");
    }

    @Test
    void whatIsWrongIsToldLineByLine() {
        server.on(POST, Answer.of(400, "application/problem+json", """
                {"title": "Bad input", "status": 400, "detail": "The inventory has 2 errors.",
                 "errors": [{"field": "line 3", "detail": "Not a MAC address: x"}, {"field": "line 9", "detail": "No name."}]}
                """));
        Run run = Run.with(server).input("x").run("device import -");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                The inventory has 2 errors.
                  line 3: Not a MAC address: x
                  line 9: No name.
                """);
    }

    @Test
    void filesThatCannotBeReadAreSaidSoBeforeTheServerIsAsked() throws IOException {
        assertThat(Run.of(server, "device import gone.yaml").err()).contains("gone.yaml");
        Path latin1 = Files.write(directory.resolve("latin1"), "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Run.with(server).run("device", "import", latin1.toString()).err())
                .contains("UTF-8");
        Path large = Files.write(directory.resolve("large"), new byte[Source.MOST_BYTES + 1]);
        Run run = Run.with(server).run("device", "import", large.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("larger than 20 MB");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anAddressIsFetchedWithoutShowingTheToken() throws IOException {
        try (FakeServer walt = new FakeServer()) {
            walt.on("GET /nodes", Answer.json(WALT_NODES));
            Run run = Run.of(server, "device import " + walt.url() + "/api/v1/nodes");
            assertThat(run.exitCode()).isZero();
            assertThat(walt.last().header("Authorization")).isEmpty();
        }
        assertThat(server.last().body()).isEqualTo(WALT_NODES);
        assertThat(sentType()).isEqualTo("application/json");
    }

    @Test
    void aRedirectIsFollowed() throws IOException {
        try (FakeServer walt = new FakeServer()) {
            walt.on("GET /nodes", Answer.json(WALT_NODES)).on("GET /old", exchange -> {
                exchange.getResponseHeaders().set("Location", "/api/v1/nodes");
                exchange.sendResponseHeaders(302, -1);
            });
            assertThat(Run.of(server, "device import " + walt.url() + "/old").exitCode())
                    .isZero();
        }
    }

    @Test
    void anAddressThatWantsATokenIsToBeDownloadedFirst() throws IOException {
        try (FakeServer walt = new FakeServer()) {
            walt.on("GET /nodes", Answer.problem(401, "No token."));
            String address = walt.url() + "/api/v1/nodes";
            Run run = Run.of(server, "device import " + address);
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err())
                    .contains("status 401", "-H 'Authorization: Bearer TOKEN' -o nodes.json '" + address + "'\n")
                    .endsWith("walt device import nodes.json\n");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aDirectoryIsSaidToBeOne() {
        Run run = Run.with(server).run("device", "import", directory.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("Cannot read " + directory + ": it is a directory.\n");
    }

    @Test
    void whatIsWrongWithAnAddressIsSaidSo() throws IOException {
        String gone;
        try (FakeServer walt = new FakeServer()) {
            gone = walt.url();
            Run missing = Run.of(server, "device import " + gone + "/nothing");
            assertThat(missing.exitCode()).isEqualTo(3);
            assertThat(missing.err()).contains("status 404");
            walt.on("GET /", Answer.of(200, "text/html", "<html>"));
            Run page = Run.of(server, "device import " + gone + "/");
            assertThat(page.exitCode()).isEqualTo(2);
            assertThat(page.err()).contains("is a web page");
        }
        Run silent = Run.of(server, "device import " + gone + "/");
        assertThat(silent.exitCode()).isEqualTo(3);
        assertThat(silent.err()).contains("connection refused");
        assertThat(Run.of(server, "device import http://").exitCode()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }
}

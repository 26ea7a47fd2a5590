package walt.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import walt.cli.testing.Answer;
import walt.cli.testing.FakeServer;
import walt.cli.testing.Run;

class ExportTest {
    private static final String YAML = "devices:\n  - name: rpi-1\n    model: a\u200eb\n";

    @TempDir
    Path directory = Path.of("");

    @AutoClose
    private final FakeServer server = new FakeServer()
            .on("GET /inventory", Answer.yaml(YAML))
            .on("GET /inventory?secrets=true", Answer.yaml("community: s3cret\n"));

    @Test
    void theYamlIsPrintedAsItCame() {
        assertThat(Run.of(server, "device export").out()).isEqualTo(YAML);
        assertThat(server.last().header("Accept")).startsWith("application/yaml");
    }

    @Test
    void aTerminalGetsNothingThatItActsOn() {
        assertThat(Run.with(server).onTerminal().run("device export").out()).isEqualTo(YAML.replace("\u200e", ""));
    }

    @Test
    void csvIsAskedForByName() {
        server.on("GET /inventory", Answer.of(200, "text/csv;charset=UTF-8", "name\n"));
        assertThat(Run.of(server, "device export --format csv").out()).isEqualTo("name\n");
        assertThat(server.last().header("Accept")).startsWith("text/csv");
    }

    @Test
    void anAnswerOfAnotherKindIsNotTakenForAnInventory() {
        server.on("GET /inventory", Answer.of(200, "text/html", "<html>"));
        Run run = Run.of(server, "device export");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void secretsGoOnlyIntoAFileThatNobodyElseCanRead() throws IOException {
        Path file = directory.resolve("lab.yaml");
        Run run = Run.with(server).run("device", "export", "--secrets", "-o", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(file).hasContent("community: s3cret\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void anOldFileIsReplacedOnlyWhenAskedFor() throws IOException {
        Path file = Files.writeString(directory.resolve("lab.yaml"), "old");
        String[] words = {"device", "export", "--secrets", "-o", file.toString()};
        Run refused = Run.with(server).run(words);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("--overwrite");
        assertThat(server.requests()).isEmpty();
        assertThat(file).hasContent("old");

        String[] insisting = {"device", "export", "--secrets", "-o", file.toString(), "--overwrite"};
        assertThat(Run.with(server).run(insisting).exitCode()).isZero();
        assertThat(file).hasContent("community: s3cret\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> entries = Files.list(directory)) {
            assertThat(entries).containsExactly(file);
        }
    }

    @Test
    void whatIsNotAFileIsNotReplaced() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("target"));
        Run run = Run.with(server).run("device", "export", "-o", link.toString(), "--overwrite");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aDirectoryThatIsNotThereIsSaidSo() {
        Run run = Run.with(server).run("device", "export", "-o", directory + "/gone/lab.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("Cannot write " + directory + "/gone/lab.yaml: there is no directory " + directory
                        + "/gone.\n");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aDirectoryIsNoFileToWriteTo() {
        Run run = Run.with(server).run("device", "export", "-o", directory.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Cannot write " + directory + ": it is a directory.");
        assertThat(server.requests()).isEmpty();
    }
}

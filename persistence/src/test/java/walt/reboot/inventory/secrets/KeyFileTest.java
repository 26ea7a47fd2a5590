package walt.reboot.inventory.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void aMissingKeyIsMadeWithItsFolderAndReadTheSameFromThenOn() {
        Path file = folder.resolve("data/walt/secret.key");

        byte[] key = KeyFile.readOrCreate(file);

        assertThat(key).hasSize(SecretKeeper.KEY_BYTES);
        assertThat(KeyFile.readOrCreate(file)).isEqualTo(key);
    }

    @Test
    void twoServersHaveDifferentKeys() {
        assertThat(KeyFile.readOrCreate(folder.resolve("a"))).isNotEqualTo(KeyFile.readOrCreate(folder.resolve("b")));
    }

    @Test
    void anExistingKeyIsKept() throws IOException {
        Path file = folder.resolve("secret.key");
        byte[] mine = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        Files.write(file, mine);

        assertThat(KeyFile.readOrCreate(file)).isEqualTo(mine);
        assertThat(file).hasBinaryContent(mine);
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        Path file = folder.resolve("secret.key");
        KeyFile.readOrCreate(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void writingReplacesTheFileAsAWholeAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("admin.token");
        Files.writeString(file, "old and much longer than what comes");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        KeyFile.writePrivate(file, new byte[] {1, 2});

        assertThat(file).hasBinaryContent(new byte[] {1, 2});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(filesIn(folder)).containsExactly("admin.token");
    }

    @Test
    void aFailedWriteLeavesNoSecretBehind() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("secret.key/not-empty"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> KeyFile.writePrivate(folder.resolve("secret.key"), new byte[] {1}));
        assertThat(taken).isDirectory();
        assertThat(filesIn(folder)).containsExactly("secret.key");
    }

    @Test
    void aFileThatCannotBeMadeIsNamedInTheMessage() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> KeyFile.readOrCreate(notAFolder.resolve("secret.key")))
                .withMessageContaining("secret.key");
    }

    private static Stream<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}

package walt.reboot.inventory.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void whatWasEncryptedIsDecryptedAfterARestart() {
        Path file = folder.resolve("secret.key");
        String sealed = Secrets.keeper(file).encrypt("hush");

        assertThat(Secrets.keeper(file).decrypt(sealed)).isEqualTo("hush");
    }

    @Test
    void aFileThatIsNoKeyIsLeftAloneAndEndsTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.key"), "cut short");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Secrets.keeper(file))
                .withMessageContainingAll(
                        "secret.key has 9 bytes instead of 32", "put back the key file from a backup");
        assertThat(file).hasContent("cut short");
    }
}

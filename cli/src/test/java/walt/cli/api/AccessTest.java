package walt.cli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import walt.cli.exit.CommandFailed;

class AccessTest {
    @TempDir
    Path home = Path.of("");

    @Test
    void withoutAnythingTheServerIsOnThisMachineAndThereIsNoToken() {
        Access access = Access.find("", Map.of("HOME", home.toString()));
        assertThat(access.server().base()).isEqualTo("http://127.0.0.1:8080");
        assertThat(access.token()).isEmpty();
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        write("server=http://file:1\ntoken=filed\n");
        Map<String, String> environment = Map.of("HOME", home.toString(), "WALT_SERVER", "http://env:1");
        assertThat(Access.find("http://line:1/", environment).server().base()).isEqualTo("http://line:1");
        assertThat(Access.find("", environment).server().base()).isEqualTo("http://env:1");
        assertThat(Access.find("", Map.of("HOME", home.toString())).server().base())
                .isEqualTo("http://file:1");
    }

    @Test
    void theTokenComesFromTheEnvironmentThenFromTheTokenFileThenFromTheUsersFile() throws IOException {
        write("token=filed\n");
        Path tokenFile = Files.writeString(home.resolve("admin.token"), "secret\n");
        String name = home.toString();
        assertThat(Access.find("", Map.of("HOME", name)).token()).isEqualTo("filed");
        assertThat(Access.find("", Map.of("HOME", name, "WALT_TOKEN_FILE", tokenFile.toString()))
                        .token())
                .isEqualTo("secret");
        assertThat(Access.find("", Map.of("HOME", name, "WALT_TOKEN_FILE", "gone", "WALT_TOKEN", "direct"))
                        .token())
                .isEqualTo("direct");
    }

    @Test
    void aTokenFileThatCannotBeReadIsSaidSo() {
        assertThatThrownBy(() -> Access.find("", Map.of("HOME", home.toString(), "WALT_TOKEN_FILE", "gone")))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("gone");
    }

    @Test
    void theTokenIsNeverPartOfATextAboutIt() {
        Access access = new Access(new ServerAddress("http://x"), "secret");
        assertThat(access).hasToString("Access[http://x]");
    }

    @Test
    void aTokenThatWouldBreakTheRequestIsRefused() {
        assertThatThrownBy(() -> new Access(new ServerAddress("http://x"), "a\nb"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageNotContaining("a\nb");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String wrong : new String[] {"127.0.0.1:8080", "ftp://x", "http://", "http://a b", "http://x?y=1"}) {
            assertThatThrownBy(() -> new ServerAddress(wrong)).isInstanceOf(CommandFailed.class);
        }
    }

    private void write(String properties) throws IOException {
        Path file = home.resolve(".config/walt/config.properties");
        Files.createDirectories(home.resolve(".config/walt"));
        Files.writeString(file, properties);
    }
}

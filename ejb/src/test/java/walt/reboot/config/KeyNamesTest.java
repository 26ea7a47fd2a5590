package walt.reboot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyNamesTest {
    @Test
    void everyKeyIsKnown() {
        assertThat(KeyNames.warnings(Stream.of(Key.values()).map(Key::label).toList()))
                .isEmpty();
        assertThat(KeyNames.warnings(List.of("walt.data.dir", "walt.database.url", "walt.http.port")))
                .isEmpty();
    }

    @Test
    void variablesOfTheEnvironmentAreToldToo() {
        assertThat(KeyNames.warnings(List.of(
                        "WALT_SOFT_REPLY_TIMEOUT", "WALT_DATA_DIR", "WALT_TOKEN_FILE", "WALT_VM", "WALTZ", "PATH")))
                .isEmpty();
        assertThat(KeyNames.warnings(List.of("WALT_SOFT_REPLY_TIMOUT")))
                .containsExactly(
                        "Configuration: WALT_SOFT_REPLY_TIMOUT is not a key of this server, and has no effect. "
                                + "Did you mean WALT_SOFT_REPLY_TIMEOUT?");
    }

    @Test
    void aMistypedKeyIsToldWithTheOneThatWasProbablyMeant() {
        assertThat(KeyNames.warnings(List.of("walt.soft.reply-timout", "java.home", "waltz.step", "walt.zzz")))
                .containsExactly(
                        "Configuration: walt.soft.reply-timout is not a key of this server, and has no effect. "
                                + "Did you mean walt.soft.reply-timeout?",
                        "Configuration: walt.zzz is not a key of this server, and has no effect. "
                                + "See docs/configuration.md for those that there are.");
    }
}

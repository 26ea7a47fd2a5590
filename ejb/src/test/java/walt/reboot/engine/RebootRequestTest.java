package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput;

class RebootRequestTest {
    @Test
    void aCauseHas500CharactersAtMost() {
        assertThatNoException().isThrownBy(() -> request("c".repeat(500), null));
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> request("c".repeat(501), null))
                .withMessage("A cause has 1 to 500 printable characters, on one line.");
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> request("two\nlines", null));
    }

    @Test
    void aCauseIsCountedAsTheDatabaseCounts() {
        assertThatNoException().isThrownBy(() -> request("😀".repeat(250), null));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> request("😀".repeat(300), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0085b", "a\u009bb", "a\u001bb", "a\u202eb", "a\ud83d"})
    void aCauseHasNothingThatChangesHowTextIsShown(String cause) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> request(cause, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7f0a-1", "!~"})
    void anIdempotencyKeyIsPrintable(String key) {
        assertThat(request(null, key).idempotencyKey()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "é", "\u007f"})
    void anyOtherIdempotencyKeyIsRefused(String key) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> request(null, key))
                .satisfies(
                        wrong -> assertThat(wrong.errors().getFirst().field()).isEqualTo("Idempotency-Key"));
    }

    @Test
    void anIdempotencyKeyHas128CharactersAtMost() {
        assertThatNoException().isThrownBy(() -> request(null, "k".repeat(128)));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> request(null, "k".repeat(129)));
    }

    @Test
    void modesAreSpelledAsInTheApi() {
        assertThat(RebootMode.of("soft-then-hard")).isEqualTo(RebootMode.SOFT_THEN_HARD);
        assertThat(RebootMode.of("hard-only")).isEqualTo(RebootMode.HARD_ONLY);
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> RebootMode.of("HARD_ONLY"))
                .withMessage("'HARD_ONLY' is not a mode: use soft-then-hard or hard-only.");
    }

    private static RebootRequest request(@Nullable String cause, @Nullable String key) {
        return new RebootRequest("rpi-1", RebootMode.HARD_ONLY, cause, false, key);
    }
}

package walt.reboot.inventory.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput;

class KeptTokenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "ci", "Büro, 2. Stock", "123456789012345678901234567890123456789012345678901234567890123"})
    void aLabelIsWhatItsUserLikes(String label) {
        assertThat(token(label).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "\u001b[31m", "1234567890123456789012345678901234567890123456789012345678901234"})
    void aLabelIsShortAndPrintable(String label) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> token(label))
                .withMessageContaining("at most 63 printable characters");
    }

    private static KeptToken token(String label) {
        return new KeptToken(new UUID(0, 1), "ann", label, Instant.EPOCH);
    }
}

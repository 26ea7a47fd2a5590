package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput;

class Utf8Test {
    @ParameterizedTest
    @ValueSource(strings = {"", "rpi-1", "Gerät 日本 😀", "\uFFFD is meant"})
    void utf8IsRead(String text) {
        assertThat(Utf8.text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void textInAnotherEncodingIsRefusedWithItsLine() {
        refused("name,model\nrpi-1,Gerät\n", "Line 2 is not valid UTF-8");
        refused("x".repeat(100_000) + "\n\n" + "y".repeat(100_000) + "é", "Line 3 is not valid UTF-8");
    }

    private static void refused(String text, String words) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Utf8.text(text.getBytes(StandardCharsets.ISO_8859_1)))
                .withMessageContaining(words);
    }
}

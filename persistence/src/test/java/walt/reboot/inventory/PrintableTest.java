package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "rpi-1", "Tür 3, Gerät 'x'", "日本", "😀"})
    void harmlessTextStaysAsItIs(String text) {
        assertThat(Printable.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\n', '\r', '\t', '\0', '\u001b', '\u007f', '\u0085', '\u2028', '\u2029', '\u202e', '\u200b'})
    void whatMovesTheCursorOrHidesTextIsReplaced(char bad) {
        assertThat(Printable.of("a" + bad + "b")).isEqualTo("a?b");
    }

    @Test
    void longTextIsCut() {
        assertThat(Printable.of("x".repeat(200))).hasSize(200);
        assertThat(Printable.of("x".repeat(201))).hasSize(201).endsWith("x…");
    }

    @Test
    void halfACharacterIsNeverLeft() {
        String cutInTheMiddle = "x".repeat(199) + "😀";

        assertThat(Printable.of(cutInTheMiddle)).isEqualTo("x".repeat(199) + "?…");
        assertThat(Printable.of("a\ud83d")).isEqualTo("a?");
    }
}

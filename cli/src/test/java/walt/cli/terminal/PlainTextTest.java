package walt.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void harmlessTextStaysAsItIs() {
        assertThat(PlainText.line("rpi-1: rebooted OK. é€😀")).isEqualTo("rpi-1: rebooted OK. é€😀");
    }

    @Test
    void escapeSequencesLoseWhatMakesThemWork() {
        assertThat(PlainText.line("\u001b]0;title\u0007\u001b[2J\u009b1mred\r\b\u007f"))
                .isEqualTo("]0;title[2J1mred");
    }

    @Test
    void textDirectionOverridesAreRemoved() {
        assertThat(PlainText.line("a\u202eb\u2066c\u200fd")).isEqualTo("abcd");
    }

    @Test
    void lineEndsBecomeSpacesUnlessLinesAreWanted() {
        assertThat(PlainText.line("a\nb\tc")).isEqualTo("a b c");
        assertThat(PlainText.lines("a\r\nb\tc")).isEqualTo("a\nb\tc");
    }
}

package walt.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void columnsAreAlignedAndNothingTrails() {
        Table table = new Table("NAME", "OWNER").row("rpi-10", "").row("é", "me");
        assertThat(table.lines()).containsExactly("NAME    OWNER", "rpi-10  -", "é       me");
    }

    @Test
    void cellsCannotBreakTheTable() {
        assertThat(new Table("A", "B").row("x\ny", "\u001b[1m").lines()).containsExactly("A    B", "x y  [1m");
    }

    @Test
    void paragraphsAreFilledAndIndentedLinesKept() {
        String text = "one two\nthree four five\n\n  kept   as it is\nlast";
        assertThat(Paragraphs.fill(text, 20))
                .containsExactly("one two three four", "five", "", "  kept   as it is", "last");
    }

    @Test
    void aWordThatIsTooLongGetsALineOfItsOwn() {
        assertThat(Paragraphs.fill("a " + "x".repeat(30) + " b", 20)).containsExactly("a", "x".repeat(30), "b");
    }

    @Test
    void theLauncherTellsWhichStreamsAreATerminal() {
        Terminal terminal = Terminal.of("12", "132", Map.of("TERM", "xterm"));
        assertThat(terminal).isEqualTo(new Terminal(false, true, true, 132, true, true));
    }

    @Test
    void coloursCanBeUnwantedAndTerminalsSimple() {
        assertThat(Terminal.of("2", "", Map.of("TERM", "xterm", "NO_COLOR", "1"))
                        .colours())
                .isFalse();
        assertThat(Terminal.of("2", "", Map.of("TERM", "dumb")).showsProgress()).isFalse();
        assertThat(Terminal.of("2", "", Map.of()).showsProgress()).isFalse();
        assertThat(Terminal.of("1", "", Map.of("TERM", "xterm")).showsProgress())
                .isFalse();
    }

    @Test
    void aStrangeWidthIsTheUsualOne() {
        for (String strange : new String[] {"", "0", "-1", "x", "99999999999"}) {
            assertThat(Terminal.of("2", strange, Map.of()).columns()).isEqualTo(80);
        }
        assertThat(Terminal.of("2", "3", Map.of()).columns()).isEqualTo(20);
    }
}

package walt.cli.terminal;

import java.io.InputStream;
import java.io.PrintStream;

/** Where a command reads and writes: results on standard output, problems and progress on standard error. */
public record Screen(InputStream in, Output out, PrintStream err, Terminal terminal) {

    /** One line of the result. */
    public void result(String line) {
        out.println(PlainText.line(line));
    }

    /** One line about something that went wrong, or a hint. */
    public void problem(String line) {
        err.println(PlainText.line(line));
    }

    /** A text of several lines about something that went wrong. */
    public void problems(String lines) {
        PlainText.lines(lines).lines().forEach(this::problem);
    }

    /** True when questions make sense: somebody reads them and can answer. */
    public boolean canAsk() {
        return terminal.input() && terminal.errors();
    }
}

package walt.cli.reboot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import walt.cli.terminal.Screen;
import walt.cli.terminal.StatusLine;
import walt.cli.terminal.Terminal;

/** Shows how a job goes, on one line of a terminal that is rewritten in place; elsewhere it shows nothing. */
final class Progress {
    /** The line is not rewritten more often: nobody could read it. */
    static final Duration BETWEEN_LINES = Duration.ofMillis(100);

    private final Terminal terminal;
    private final StatusLine line;
    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private boolean behind;

    Progress(Screen screen, InstantSource clock) {
        this.terminal = screen.terminal();
        this.line = new StatusLine(screen);
        this.clock = clock;
    }

    /** Shows these states, unless the line was written a moment ago. */
    void update(NodeStates nodes) {
        behind = terminal.showsProgress() && clock.instant().isBefore(next);
        if (behind || !terminal.showsProgress()) {
            return;
        }
        next = clock.instant().plus(BETWEEN_LINES);
        line.showFitted(
                ProgressLine.render(nodes.counts(), nodes.someUnderWay(), terminal.columns(), terminal.colours()));
    }

    /** True when the line is not what it should be, because it was written a moment ago. */
    boolean isBehind() {
        return behind;
    }

    /** Removes the line. */
    void clear() {
        line.clear();
    }
}

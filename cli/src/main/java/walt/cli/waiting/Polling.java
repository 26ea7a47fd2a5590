package walt.cli.waiting;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import walt.cli.api.ApiProblem;
import walt.cli.api.ConnectionBroken;
import walt.cli.api.ServerUnreachable;
import walt.cli.exit.CommandFailed;
import walt.cli.exit.ExitCode;
import walt.cli.start.Pauses;

/** Asks every second whether work has ended: the way that works when events do not get through, or when there are none. */
public final class Polling<T> {
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int MISSES = 30;

    private final Supplier<Optional<T>> question;
    private final Pauses pauses;
    private final String hint;

    /**
     * Makes it, without asking yet.
     *
     * @param question the report, if the work has ended; fails when the server cannot be asked
     * @param hint what a user is told when the server is gone
     */
    public Polling(Supplier<Optional<T>> question, Pauses pauses, String hint) {
        this.question = question;
        this.pauses = pauses;
        this.hint = hint;
    }

    /** Waits for the end of the work; gives up when the server is gone for half a minute. */
    public T untilEnd() {
        int misses = 0;
        while (misses < MISSES) {
            try {
                Optional<T> report = question.get();
                if (report.isPresent()) {
                    return report.get();
                }
                misses = 0;
            } catch (ConnectionBroken | ServerUnreachable e) {
                misses++;
            } catch (ApiProblem problem) {
                misses = passing(problem, misses);
            }
            pauses.pause(BETWEEN);
        }
        throw new CommandFailed(ExitCode.STILL_RUNNING, "The server does not answer any more. " + hint);
    }

    private static int passing(ApiProblem problem, int misses) {
        if (!problem.isPassing()) {
            throw problem;
        }
        return misses + 1;
    }
}

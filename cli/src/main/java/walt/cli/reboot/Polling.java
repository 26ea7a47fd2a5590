package walt.cli.reboot;

import java.time.Duration;
import java.util.Optional;
import walt.cli.api.Api;
import walt.cli.api.ApiProblem;
import walt.cli.api.ConnectionBroken;
import walt.cli.api.ServerUnreachable;
import walt.cli.exit.CommandFailed;
import walt.cli.exit.ExitCode;
import walt.cli.start.Pauses;

/** Asks for a job's report every now and then: the way that works when events do not get through. */
final class Polling {
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int MISSES = 30;

    private final Api api;
    private final String id;
    private final Pauses pauses;

    Polling(Api api, String id, Pauses pauses) {
        this.api = api;
        this.id = id;
        this.pauses = pauses;
    }

    /** The report, if the job has ended; fails when the server cannot be asked. */
    Optional<RebootReport> ended() {
        RebootReport report = new RebootReport(api.get(RebootReport.path(id) + "?nodes=false"));
        return report.isRunning() ? Optional.empty() : Optional.of(report);
    }

    /** Waits for the end of the job; gives up when the server is gone for half a minute. */
    RebootReport untilEnd() {
        int misses = 0;
        while (misses < MISSES) {
            try {
                Optional<RebootReport> report = ended();
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
        throw new CommandFailed(ExitCode.STILL_RUNNING, "The server does not answer any more. " + hint(id));
    }

    private static int passing(ApiProblem problem, int misses) {
        if (!problem.isPassing()) {
            throw problem;
        }
        return misses + 1;
    }

    /** What a user does who stops waiting. */
    static String hint(String id) {
        return "The reboot goes on; look with: walt reboot show " + id;
    }
}

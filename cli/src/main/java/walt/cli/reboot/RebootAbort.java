package walt.cli.reboot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import walt.cli.start.Session;

/** {@code walt reboot abort}: stops what has not begun. */
@Command(name = "abort", description = "Stops what has not begun; power that is off is switched on again first.")
public final class RebootAbort implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Which one; not needed when only one is under way.")
    private String id = "";

    public RebootAbort(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String wanted = id.isEmpty() ? new History(session.api()).onlyRunning().id() : id;
        RebootReport report = new RebootReport(session.api().parse(session.api().delete(RebootReport.path(wanted))));
        session.screen()
                .result("Reboot " + wanted + ": " + report.state() + ", "
                        + report.counts().text() + ".");
        return 0;
    }
}

package walt.cli.reboot;

import java.util.ArrayList;
import java.util.List;
import walt.cli.api.Api;
import walt.cli.api.JsonObject;
import walt.cli.api.Paths;
import walt.cli.exit.CommandFailed;

/** The reboots that the server remembers, newest first. */
final class History {
    private static final int PAGE = 200;

    private final Api api;

    History(Api api) {
        this.api = api;
    }

    /** At most so many, of this node and in this state; empty texts mean any. */
    List<RebootReport> list(String node, String state, int limit) {
        List<RebootReport> reports = new ArrayList<>();
        String cursor = "";
        do {
            String path = Paths.with(Paths.with("/reboots", "node", node), "state", state);
            String page = Paths.with(path, "limit", String.valueOf(Math.min(PAGE, limit - reports.size())));
            JsonObject answer = api.get(Paths.with(page, "cursor", cursor));
            answer.objects("reboots").forEach(report -> reports.add(new RebootReport(report)));
            cursor = answer.text("next");
        } while (!cursor.isEmpty() && reports.size() < limit);
        return reports;
    }

    RebootReport newest() {
        return list("", "", 1).stream()
                .findFirst()
                .orElseThrow(() -> CommandFailed.badInput("There are no reboots yet."));
    }

    /** The one that is under way; fails when there is none, or several. */
    RebootReport onlyRunning() {
        List<RebootReport> running = list("", "running", 2);
        if (running.size() != 1) {
            throw CommandFailed.badInput(
                    running.isEmpty()
                            ? "No reboot is under way."
                            : "Several reboots are under way: say which one. See walt reboot list --state running");
        }
        return running.getFirst();
    }
}

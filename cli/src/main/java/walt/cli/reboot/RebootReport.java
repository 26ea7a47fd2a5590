package walt.cli.reboot;

import java.util.List;
import java.util.Map;
import walt.cli.api.JsonObject;
import walt.cli.api.Paths;
import walt.cli.exit.ExitCode;

/** A reboot job as the API reports it, while it runs or afterwards. */
record RebootReport(JsonObject json) {

    static String path(String id) {
        return Paths.of("/reboots/", id);
    }

    String id() {
        return json.text("id");
    }

    String state() {
        return json.text("state");
    }

    boolean isRunning() {
        return state().equals("running");
    }

    Counts counts() {
        return Counts.of(json.object("counts").orElse(new JsonObject(Map.of())));
    }

    List<Outcome> summary() {
        return json.objects("summary").stream()
                .map(line -> new Outcome(line.text("outcome"), line.text("text")))
                .toList();
    }

    List<NodeState> nodes() {
        return json.objects("nodes").stream().map(NodeState::of).toList();
    }

    ExitCode exitCode() {
        boolean allDone = !isRunning() && counts().rebooted() == counts().total();
        return allDone ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    /** One line of the summary: all nodes that ended the same way. */
    record Outcome(String outcome, String text) {
        boolean isGood() {
            return outcome.equals("rebooted");
        }
    }
}

package walt.cli.reboot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walt.cli.api.Api;
import walt.cli.api.JsonObject;
import walt.cli.api.Paths;
import walt.cli.exit.ExitCode;

/** A reboot job as the API reports it, while it runs or afterwards. */
record RebootReport(JsonObject json) {

    static String path(String id) {
        return Paths.of("/reboots/", id);
    }

    /** The report without its nodes, if the job has ended. */
    static Optional<RebootReport> ended(Api api, String id) {
        RebootReport report = new RebootReport(api.get(path(id) + "?nodes=false"));
        return report.isRunning() ? Optional.empty() : Optional.of(report);
    }

    /** What a user does who stops waiting. */
    String hint() {
        return "The reboot goes on; look with: walt reboot show " + id();
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
                .map(line -> new Outcome(line.text("outcome"), line.text("text"), line.texts("notes")))
                .toList();
    }

    List<NodeState> nodes() {
        return json.objects("nodes").stream().map(NodeState::of).toList();
    }

    ExitCode exitCode() {
        boolean allDone = !isRunning() && counts().rebooted() == counts().total();
        return allDone ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    /**
     * One line of the summary: all nodes that ended the same way.
     *
     * @param notes what was unusual about some of them
     */
    record Outcome(String outcome, String text, List<String> notes) {
        private static final int MOST_NOTES = 10;

        Outcome {
            notes = List.copyOf(notes);
        }

        boolean isGood() {
            return outcome.equals("rebooted");
        }

        /** The line, and the first notes below it. */
        List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(text));
            notes.stream().limit(MOST_NOTES).forEach(note -> lines.add("  " + note));
            if (notes.size() > MOST_NOTES) {
                lines.add("  and " + (notes.size() - MOST_NOTES) + " more notes: walt reboot show --json");
            }
            return lines;
        }
    }
}

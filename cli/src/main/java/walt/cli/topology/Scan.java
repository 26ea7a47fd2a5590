package walt.cli.topology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import walt.cli.api.Api;
import walt.cli.api.JsonObject;
import walt.cli.api.Paths;
import walt.cli.exit.ExitCode;

/** A scan of switches as the API reports it, while it runs or afterwards. */
record Scan(JsonObject json) {
    static final String PATH = "/topology/scans";

    static Scan ask(Api api, String id) {
        return new Scan(api.get(Paths.of(PATH + "/", id), "state"));
    }

    String id() {
        return json.text("id");
    }

    boolean isRunning() {
        return json.text("state").equals("running");
    }

    /** The server was stopped before the end. */
    boolean isInterrupted() {
        return json.text("state").equals("interrupted");
    }

    /** This scan, if it has ended. */
    Optional<Scan> ended() {
        return isRunning() ? Optional.empty() : Optional.of(this);
    }

    List<SwitchScan> switches() {
        return json.objects("switches").stream().map(SwitchScan::of).toList();
    }

    ExitCode exitCode() {
        boolean allDone = !isInterrupted() && switches().stream().allMatch(SwitchScan::isDone);
        return allDone ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    /** Such as {@code 12/21 switches scanned, 1 failed: sw-4, sw-7}: those at the end are being asked now. */
    String progress() {
        List<SwitchScan> switches = switches();
        long done = switches.stream().filter(SwitchScan::isDone).count();
        long failed = switches.stream().filter(SwitchScan::hasFailed).count();
        String now = switches.stream()
                .filter(SwitchScan::isRunning)
                .map(SwitchScan::name)
                .collect(Collectors.joining(", "));
        return done + "/" + switches.size() + " switches scanned" + (failed == 0 ? "" : ", " + failed + " failed")
                + (now.isEmpty() ? "" : ": " + now);
    }
}

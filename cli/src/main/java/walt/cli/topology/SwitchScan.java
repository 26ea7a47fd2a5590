package walt.cli.topology;

import java.util.List;
import walt.cli.api.JsonObject;

/**
 * How the scan of one switch goes, or went.
 *
 * @param reason why it failed, or an empty text
 * @param changes what is not as it was after the scan before, in words
 * @param oddities what was heard and can't be used, and what to do about it
 */
record SwitchScan(
        String name,
        String state,
        String reason,
        long ports,
        long devices,
        List<String> changes,
        List<String> oddities) {

    static SwitchScan of(JsonObject json) {
        return new SwitchScan(
                json.text("name"),
                json.text("state"),
                json.text("reason"),
                json.number("ports"),
                json.number("devices"),
                json.texts("changes"),
                json.texts("oddities"));
    }

    boolean isDone() {
        return state.equals("done");
    }

    boolean hasFailed() {
        return state.equals("failed");
    }

    boolean isRunning() {
        return state.equals("running");
    }

    /** Such as {@code sw-1: 26 ports, 1 device, nothing has changed.} */
    String found() {
        String end = changes.isEmpty() ? ", nothing has changed." : ":";
        return name + ": " + counted(ports, "port") + ", " + counted(devices, "device") + end;
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}

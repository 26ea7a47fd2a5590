package walt.cli.reboot;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reports and events of a job {@code j1} with two nodes, as the server writes them. */
final class Jobs {
    static final String BEGUN = report("running", 0, 0);
    static final String END = report("done", 1, 1);
    static final String ALL_GOOD = report("done", 2, 0);

    private Jobs() {}

    static String report(String state, int rebooted, int failed) {
        return """
                {"id": "j1", "state": "%s", "mode": "soft-then-hard", "requester": "admin", "cause": "new image",
                 "created": "2026-01-31T12:00:00Z", "finished": null,
                 "counts": {"pending": 0, "running": %d, "rebooted": %d, "failed": %d, "aborted": 0},
                 "summary": [%s%s%s],
                 "nodes": [{"name": "rpi-1", "state": "running", "phase": "soft-reboot", "attempts": []},
                           {"name": "rpi-2", "state": "running", "phase": null, "attempts": []}]}
                """.formatted(
                        state,
                        2 - rebooted - failed,
                        rebooted,
                        failed,
                        rebooted > 0
                                ? "{\"outcome\": \"rebooted\", \"nodes\": \"rpi-1\", \"count\": 1, \"text\": \"rpi-1: rebooted OK.\"}"
                                : "",
                        rebooted > 0 && failed > 0 ? "," : "",
                        failed > 0
                                ? "{\"outcome\": \"failed\", \"nodes\": \"rpi-2\", \"count\": 1, \"text\": \"rpi-2: failed soft-reboot (\\u001b[31mno)\"}"
                                : "");
    }

    /** A job that went well, with notes about it. */
    static String unusual(int notes) {
        String told = IntStream.rangeClosed(1, notes)
                .mapToObj(number -> "\"rpi-1: note " + number + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        return ALL_GOOD.replace("\"rpi-1: rebooted OK.\"", "\"rpi-1: rebooted OK.\", \"notes\": " + told);
    }

    static String nodeEvent(int id, String name, String state) {
        return "id: " + id + "\nevent: node\ndata: {\"name\": \"" + name + "\", \"state\": \"" + state
                + "\", \"phase\": null, \"attempts\": []}\n\n";
    }

    static String endEvent(int id, String report) {
        return "id: " + id + "\nevent: end\ndata: " + report.replace("\n", "\ndata: ") + "\n\n";
    }
}

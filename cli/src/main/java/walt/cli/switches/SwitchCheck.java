package walt.cli.switches;

import java.util.ArrayList;
import java.util.List;
import walt.cli.api.JsonObject;

/** What works on a switch and what does not, as the API reports it. */
record SwitchCheck(JsonObject json) {
    private static final int RESULT_WIDTH = 9;
    private static final int NAME_WIDTH = 11;

    boolean hasFailed() {
        return json.objects("checks").stream()
                .anyMatch(check -> check.text("result").equals("failed"));
    }

    /** A heading, and for each check a line, with the next step beneath it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String family = json.text("family");
        lines.add(json.text("switch") + " (" + (family.isEmpty() ? "family unknown" : family) + "):");
        for (JsonObject check : json.objects("checks")) {
            lines.add("  " + padded(result(check), RESULT_WIDTH) + padded(check.text("name"), NAME_WIDTH)
                    + check.text("detail"));
            if (!check.text("next").isEmpty()) {
                lines.add(" ".repeat(2 + RESULT_WIDTH) + check.text("next"));
            }
        }
        return lines;
    }

    // What has failed must catch the eye among many lines.
    private static String result(JsonObject check) {
        return check.text("result").equals("failed") ? "FAILED" : check.text("result");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}

package walt.cli.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import walt.cli.api.JsonObject;
import walt.cli.sets.Folding;

/** What an import did, or would do, for people. */
record ImportReport(JsonObject json, boolean dryRun) {

    /** The differences, if nothing was changed yet, and the counts. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (dryRun) {
            differences().forEach((change, names) -> lines.add(Folding.fold(names) + ": " + change));
        }
        String counts = json.number("added") + " added, " + json.number("changed") + " changed, "
                + json.number("unchanged") + " unchanged.";
        lines.add(dryRun ? "Nothing was done. It would be: " + counts : counts);
        return lines;
    }

    List<String> warnings() {
        return json.texts("warnings");
    }

    // Devices with the same change are told together.
    private Map<String, List<String>> differences() {
        return json.objects("differences").stream()
                .collect(Collectors.groupingBy(
                        ImportReport::change,
                        LinkedHashMap::new,
                        Collectors.mapping(difference -> difference.text("device"), Collectors.toList())));
    }

    private static String change(JsonObject difference) {
        String members = difference.objects("members").stream()
                .map(member -> member.text("name") + " " + value(member, "from") + " → " + value(member, "to"))
                .collect(Collectors.joining(", "));
        return members.isEmpty() ? difference.text("change") : difference.text("change") + ": " + members;
    }

    private static String value(JsonObject member, String name) {
        return member.text(name).isEmpty() ? "(none)" : member.text(name);
    }
}

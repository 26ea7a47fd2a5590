package walt.reboot.inventory.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of the help page {@code device-config}, made from the declaration of the settings; at most 79 columns wide. */
final class SettingsTable {
    private static final int WIDTH = 53;
    private static final String INDENT = " ".repeat(26);

    private SettingsTable() {}

    static String text() {
        return Stream.of(Category.values()).map(SettingsTable::category).collect(Collectors.joining("\n\n"));
    }

    private static String category(Category category) {
        return "  " + category.title() + "\n\n"
                + Stream.of(Setting.values())
                        .filter(setting -> setting.category() == category)
                        .map(SettingsTable::entry)
                        .collect(Collectors.joining("\n\n"));
    }

    private static String entry(Setting setting) {
        List<String> lines = new ArrayList<>(wrapped(setting.rule().words()));
        lines.addAll(wrapped(notes(setting)));
        return String.format("    %-22s", setting.label()) + String.join("\n" + INDENT, lines);
    }

    private static String notes(Setting setting) {
        List<String> notes = new ArrayList<>(List.of("for " + setting.audience().phrase()));
        if (!setting.action()) {
            notes.add(setting.defaultValue() == null ? "no default" : "default: " + setting.defaultValue());
        }
        if (setting.rebootNeeded()) {
            notes.add("reboot needed");
        }
        if (setting.secret()) {
            notes.add("secret");
        }
        if (setting.changedBy() == ChangedBy.ADMINISTRATORS) {
            notes.add("administrators");
        }
        return String.join("; ", notes);
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}

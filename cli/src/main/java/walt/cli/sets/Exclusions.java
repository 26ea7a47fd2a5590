package walt.cli.sets;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import walt.cli.exit.CommandFailed;

/** The option {@code -x SET}, for what is left out of a device set. */
public final class Exclusions {
    @Option(names = "-x", paramLabel = "SET", description = "But not these.")
    private List<String> exclusions = List.of();

    /** A set without these: {@code all-nodes} without {@code rpi-3} is {@code all-nodes,-rpi-3}. */
    public String from(String set) {
        return without(set, exclusions);
    }

    static String without(String set, List<String> exclusions) {
        StringBuilder result = new StringBuilder(set);
        for (String exclusion : exclusions) {
            for (String member : members(exclusion)) {
                if (member.isEmpty() || member.startsWith("-")) {
                    throw CommandFailed.badInput("-x takes names without '-' before them, not '" + exclusion + "'.");
                }
                result.append(",-").append(member);
            }
        }
        return result.toString();
    }

    // Commas inside brackets belong to a range.
    private static List<String> members(String set) {
        List<String> members = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < set.length(); i++) {
            char c = set.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                members.add(set.substring(start, i));
                start = i + 1;
            }
        }
        members.add(set.substring(start));
        return members;
    }
}

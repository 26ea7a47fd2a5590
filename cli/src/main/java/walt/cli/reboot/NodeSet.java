package walt.cli.reboot;

import java.util.ArrayList;
import java.util.List;
import walt.cli.exit.CommandFailed;

/** Device sets as the user writes them; the server knows what they mean. */
final class NodeSet {
    private NodeSet() {}

    /** A set without the members of others: {@code all-nodes} without {@code rpi-3} is {@code all-nodes,-rpi-3}. */
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

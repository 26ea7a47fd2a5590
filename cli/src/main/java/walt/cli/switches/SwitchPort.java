package walt.cli.switches;

import java.util.List;
import walt.cli.api.JsonObject;

/** A port of a switch as the API describes it; unknown values are empty texts. */
record SwitchPort(JsonObject json) {

    /** The interface; empty for a row of the PoE table that no interface is known for. */
    String ifName() {
        return json.text("ifName");
    }

    /** What operators call it. */
    String label() {
        return json.text("label");
    }

    boolean isCalled(String name) {
        return !name.isEmpty() && (ifName().equals(name) || label().equals(name));
    }

    /** The row of the PoE table as in the setting {@code power.port}: {@code group.port}. */
    String row() {
        return json.object("poe")
                .map(poe -> poe.text("group") + "." + poe.text("port"))
                .orElse("");
    }

    /** How sure the row is: what the API says, or that it was found to be wrong. */
    String mapping() {
        return isDistrusted() ? "distrusted" : json.text("mapping");
    }

    /** Why the mapping is what it is. */
    String why() {
        return isDistrusted() ? json.text("distrusted") : json.text("why");
    }

    /** True when no node is power-cycled here until somebody states the row. */
    boolean needsStatement() {
        return isDistrusted() || json.text("mapping").equals("ambiguous");
    }

    private boolean isDistrusted() {
        return !json.text("distrusted").isEmpty();
    }

    /** Whether power is on; "unknown" when it has PoE perhaps, and "unavailable" when it has none. */
    String power() {
        boolean inDoubt = row().isEmpty() && json.text("mapping").equals("ambiguous");
        return inDoubt ? "unknown" : json.text("power");
    }

    /** Whether a device is fed; empty when there is no row that could tell. */
    String delivering() {
        if (row().isEmpty()) {
            return "";
        }
        return switch (json.text("delivering")) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> json.text("delivering");
        };
    }

    /** Who is behind it: names, or addresses of those that are not known. */
    List<String> peers() {
        return json.texts("peers");
    }
}

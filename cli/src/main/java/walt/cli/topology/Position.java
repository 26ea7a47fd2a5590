package walt.cli.topology;

import java.util.Comparator;
import walt.cli.api.JsonObject;
import walt.cli.sets.NaturalOrder;

/**
 * A port of a switch, and a device that was seen there.
 *
 * @param label what operators call the port, or an empty text
 * @param stale the last scan of the switch did not see it any more
 * @param seen when it was seen last, as the API writes it
 */
record Position(String device, String onSwitch, String ifName, String label, boolean stale, String seen) {
    static final Comparator<Position> BY_PORT = Comparator.comparing(Position::ifName, NaturalOrder.NATURAL)
            .thenComparing(Position::stale)
            .thenComparing(Position::device, NaturalOrder.NATURAL);

    static Position of(JsonObject json) {
        return new Position(
                json.text("device"),
                json.text("switch"),
                json.text("ifName"),
                json.text("label"),
                json.text("state").equals("stale"),
                json.text("seen"));
    }

    /** For a link that only the switch at its other end tells of. */
    static Position unknownPort(String device, String onSwitch) {
        return new Position(device, onSwitch, "?", "", false, "");
    }

    String port() {
        return label.isEmpty() ? ifName : ifName + " (" + label + ")";
    }
}

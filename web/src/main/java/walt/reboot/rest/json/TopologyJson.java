package walt.reboot.rest.json;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import walt.reboot.topology.scan.KnownPositions;

/** Where devices are, as far as it is known, and the switches that are scanned. */
public record TopologyJson(List<PositionJson> positions, List<String> switches) {
    public static TopologyJson of(KnownPositions.Topology topology) {
        return new TopologyJson(
                topology.places().stream().map(PositionJson::of).toList(),
                topology.switches().stream().map(name -> name.value()).toList());
    }

    /** Where a device is. */
    public record PositionJson(
            String device,

            @JsonbProperty("switch") @Schema(name = "switch")
            String powerSwitch,

            String ifName,
            @Nullable String label,
            String via,
            String state,
            String seen) {
        static PositionJson of(KnownPositions.Place place) {
            return new PositionJson(
                    place.device().value(),
                    place.powerSwitch().value(),
                    place.interfaceName(),
                    place.label(),
                    place.via().name().toLowerCase(Locale.ROOT),
                    place.confirmed() ? "confirmed" : "stale",
                    place.seen().toString());
        }
    }
}

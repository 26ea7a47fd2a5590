package walt.reboot.rest.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import walt.reboot.devices.SwitchPortView;
import walt.reboot.devices.SwitchPorts;
import walt.reboot.inventory.PoeRow;

/** All ports of a switch, and what was odd about its answers. */
public record PortsJson(List<PortJson> ports, List<String> oddities) {
    public static PortsJson of(SwitchPorts.Listing listing) {
        return new PortsJson(listing.ports().stream().map(PortJson::of).toList(), listing.oddities());
    }

    /** Ports that were stated together. */
    public record StatedJson(List<PortJson> ports) {}

    /** A row of the PoE table. */
    public record PoeJson(int group, int port) {
        static @Nullable PoeJson of(@Nullable PoeRow row) {
            return row == null ? null : new PoeJson(row.group(), row.port());
        }
    }

    /** A port; {@code why} explains the mapping, or why there is none. */
    public record PortJson(
            @Nullable Integer ifIndex,
            @Nullable String ifName,
            @Nullable String lldpPort,
            @Nullable PoeJson poe,
            String mapping,
            @Nullable String why,
            String power,
            @Nullable Boolean delivering,
            List<String> peers,
            @Nullable String label,
            @Nullable String distrusted) {
        public static PortJson of(SwitchPortView port) {
            Integer lldpPort = port.lldpPort();
            return new PortJson(
                    port.ifIndex(),
                    port.ifName(),
                    lldpPort == null ? null : lldpPort.toString(),
                    PoeJson.of(port.row()),
                    port.mapping().name().toLowerCase(Locale.ROOT),
                    port.why(),
                    power(port.powered()),
                    port.delivering(),
                    port.peers(),
                    port.label(),
                    port.distrusted());
        }

        private static String power(@Nullable Boolean powered) {
            if (powered == null) {
                return "unavailable";
            }
            return powered ? "on" : "off";
        }
    }
}

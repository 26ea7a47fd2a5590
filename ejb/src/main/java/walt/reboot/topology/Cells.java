package walt.reboot.topology;

import java.util.List;
import java.util.Optional;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.Printable;
import walt.reboot.snmp.Column;
import walt.reboot.snmp.Octets;

/** Understands single values of MIB tables; what makes no sense is absent. */
final class Cells {
    private static final int MAC = 6;
    private static final int IPV4 = 4;
    private static final int IPV6 = 16;

    private Cells() {}

    /** Text, made fit for messages; empty when there is none. */
    static String text(Column column, List<Integer> row) {
        return column.octets(row)
                .map(octets -> Printable.of(octets.text().strip()))
                .orElse("");
    }

    /** Six octets, or the same as text: both are found where a MAC address belongs. */
    static Optional<MacAddress> mac(Octets octets) {
        return parsedMac(octets.length() == MAC ? octets.hex() : octets.text().strip());
    }

    private static Optional<MacAddress> parsedMac(String text) {
        try {
            return Optional.of(new MacAddress(text));
        } catch (BadInput other) {
            return Optional.empty();
        }
    }

    /** The octets of an address, IPv4 or IPv6 by their number. */
    static Optional<IpAddress> address(List<Integer> octets) {
        boolean known = octets.size() == IPV4 || octets.size() == IPV6;
        if (!known || octets.stream().anyMatch(octet -> octet < 0 || octet > 255)) {
            return Optional.empty();
        }
        return Optional.of(new IpAddress(octets.size() == IPV4 ? v4(octets) : v6(octets)));
    }

    private static String v4(List<Integer> octets) {
        return String.join(".", octets.stream().map(String::valueOf).toList());
    }

    private static String v6(List<Integer> octets) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < octets.size(); i += 2) {
            text.append(i == 0 ? "" : ":").append(Integer.toHexString((octets.get(i) << 8) | octets.get(i + 1)));
        }
        return text.toString();
    }
}

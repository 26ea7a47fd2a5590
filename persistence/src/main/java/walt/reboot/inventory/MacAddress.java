package walt.reboot.inventory;

import java.util.Locale;
import java.util.regex.Pattern;

/** A MAC address in the form {@code 02:00:00:00:00:01}, lower case; dashes and upper case are accepted. */
public record MacAddress(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");

    /** @throws BadInput when it is not six octets in hexadecimal */
    public MacAddress {
        String normal = value.toLowerCase(Locale.ROOT).replace('-', ':');
        if (!SHAPE.matcher(normal).matches()) {
            throw new BadInput(
                    "mac", "'" + Printable.of(value) + "' is not a MAC address: write it as 02:00:00:00:00:01.");
        }
        value = normal;
    }

    /** Whether it can be that of one device: not zero, and no group address (bit 0 of the first octet, IEEE 802). */
    boolean ofOneDevice() {
        return !value.equals("00:00:00:00:00:00") && (Integer.parseInt(value.substring(0, 2), 16) & 1) == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}

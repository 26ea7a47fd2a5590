package walt.reboot.inventory;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The IP address of a device (IPv4 or IPv6), in the usual text form; host names are not accepted. */
public record IpAddress(String value) {
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** @throws BadInput when it is not an address; octets with leading zeros, which some read as octal, are none */
    public IpAddress {
        value = parse(value).getHostAddress();
    }

    public InetAddress address() {
        return parse(value);
    }

    private static InetAddress parse(String text) {
        try {
            if (V4.matcher(text).matches() || V6.matcher(text).matches()) {
                return InetAddress.getByName(text); // a literal: nothing is looked up
            }
        } catch (UnknownHostException notAnAddress) {
            // falls through to the same answer
        }
        throw new BadInput("ip", "'" + Printable.of(text) + "' is not an IP address: write it as 192.168.0.1.");
    }

    @Override
    public String toString() {
        return value;
    }
}

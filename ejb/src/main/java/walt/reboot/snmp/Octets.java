package walt.reboot.snmp;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.snmp4j.smi.OctetString;

/** An OCTET STRING: text, an address or anything else, as the MIB says. */
public record Octets(OctetString value) {
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    public int length() {
        return value.length();
    }

    /** One of the octets, 0 to 255. */
    public int at(int index) {
        return value.get(index) & 0xff;
    }

    /** As text in UTF-8, without the zeros that some agents append; not yet fit for messages. */
    public String text() {
        return new String(value.getValue(), StandardCharsets.UTF_8).replaceAll("\\x00+$", "");
    }

    /** In hexadecimal with colons: {@code 02:00:00:00:00:01}. */
    public String hex() {
        return COLONS.formatHex(value.getValue());
    }
}

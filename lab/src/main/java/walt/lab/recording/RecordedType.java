package walt.lab.recording;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Opaque;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;

/** A type of values in recordings: the tag of its BER encoding, with {@code x} behind it when the value is in hexadecimal digits. */
enum RecordedType {
    INTEGER("2", text -> new Integer32(Integer.parseInt(text))),
    OCTETS("4", text -> new OctetString(bytes(text))),
    HEX_OCTETS("4x", text -> new OctetString(hex(text))),
    NULL("5", text -> new Null()),
    OBJECT_ID("6", OID::new),
    ADDRESS("64", RecordedType::address),
    HEX_ADDRESS("64x", text -> new IpAddress(hex(text))),
    COUNTER("65", text -> new Counter32(Long.parseLong(text))),
    GAUGE("66", text -> new Gauge32(Long.parseLong(text))),
    TICKS("67", text -> new TimeTicks(Long.parseLong(text))),
    OPAQUE("68", text -> new Opaque(bytes(text))),
    HEX_OPAQUE("68x", text -> new Opaque(hex(text))),
    BIG_COUNTER("70", text -> new Counter64(Long.parseUnsignedLong(text)));

    private final String tag;
    private final Function<String, Variable> reader;

    RecordedType(String tag, Function<String, Variable> reader) {
        this.tag = tag;
        this.reader = reader;
    }

    /** @throws IllegalArgumentException when type or value are not understood */
    static Variable value(String tag, String text) {
        RecordedType type = Stream.of(values())
                .filter(known -> known.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the type '" + tag + "' is not known"));
        try {
            return type.reader.apply(text);
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException("'" + text + "' is not a value of type " + tag, wrong);
        }
    }

    private static IpAddress address(String text) {
        IpAddress address = new IpAddress();
        if (!address.parseAddress(text)) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

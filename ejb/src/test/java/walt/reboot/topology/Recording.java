package walt.reboot.topology;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import walt.reboot.snmp.MibTable;

/** Walks of real switches, in snmpsim's format {@code OID|type|value}. They lie beside the checkout, in {@code shared/recordings}. */
public final class Recording {
    static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "..", "..", "shared", "recordings");

    private Recording() {}

    /** The file of a recording; the test is skipped where it is missing. */
    static Path file(String name) {
        Path file = FOLDER.resolve(name + ".snmprec");
        assumeTrue(Files.isReadable(file), "the recordings of switches are not here: ../shared/recordings");
        return file;
    }

    /** Puts a recording into an agent's table. */
    public static void replay(String name, MibTable table) throws IOException {
        for (String line : Files.readAllLines(file(name), StandardCharsets.UTF_8)) {
            String[] parts = line.split("\\|", 3);
            table.put(parts[0], value(parts[1], parts[2]));
        }
    }

    private static Variable value(String type, String text) {
        return switch (type) {
            case "2" -> new Integer32(Integer.parseInt(text));
            case "4" -> new OctetString(text.getBytes(StandardCharsets.UTF_8));
            case "4x" -> new OctetString(HexFormat.of().parseHex(text));
            case "6" -> new OID(text);
            case "64" -> new IpAddress(text);
            case "65" -> new Counter32(Long.parseLong(text));
            case "66" -> new Gauge32(Long.parseLong(text));
            case "67" -> new TimeTicks(Long.parseLong(text));
            case "70" -> new Counter64(Long.parseLong(text));
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }
}

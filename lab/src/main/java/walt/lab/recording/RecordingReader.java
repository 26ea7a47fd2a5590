package walt.lab.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/** Reads a file in snmpsim's format: a line {@code OID|type|value} for each object, comments begin with {@code #}. */
final class RecordingReader {

    private static final int PARTS = 3;

    private final Path file;
    private final NavigableMap<OID, Variable> values = new TreeMap<>();

    RecordingReader(Path file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException when a line is wrong: which one, and why */
    NavigableMap<OID, Variable> read() throws IOException {
        // ISO 8859-1 keeps every byte as it is: texts of switches have no charset that could be relied on
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                add(i + 1, line);
            }
        }
        return values;
    }

    private void add(int number, String line) {
        try {
            String[] parts = line.split("\\|", PARTS);
            if (parts.length < PARTS || !parts[0].matches("\\d+(\\.\\d+)+")) {
                throw new IllegalArgumentException("it is not OID|type|value");
            }
            if (values.put(new OID(parts[0]), RecordedType.value(parts[1], parts[2])) != null) {
                throw new IllegalArgumentException("the object " + parts[0] + " is there twice");
            }
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "Line " + number + " of the recording " + file + " is wrong: " + wrong.getMessage() + ".", wrong);
        }
    }
}

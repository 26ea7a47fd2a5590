package walt.lab.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.VariableBinding;
import walt.lab.Lab;
import walt.lab.TestLab;
import walt.lab.poe.PoePort;
import walt.lab.recording.Recordings;

/** Each real recording is answered as it stands; what is expected of its PoE rows was counted in the files by hand. */
class RecordingsTest {

    /** Rows, those that are off, and those that deliver power. */
    private static final Map<String, List<Integer>> PORTS = Map.ofEntries(
            Map.entry("cisco-c2960-24pc-nolldp", List.of(24, 0, 1)),
            Map.entry("cisco-c3560-24ps-delivering", List.of(24, 3, 3)),
            Map.entry("cisco-c3560g-24ps", List.of(24, 1, 0)),
            Map.entry("cisco-c3750-24ps-12.2.50-offset2", List.of(24, 3, 0)),
            Map.entry("cisco-c3750-stack96", List.of(96, 8, 0)),
            Map.entry("ciscosb-cbs350-privatepoe", List.of(0, 0, 0)),
            Map.entry("extreme-x440-8p", List.of(8, 0, 3)),
            Map.entry("juniper-ex3200-24t", List.of(8, 0, 0)),
            Map.entry("linksys-lgs318p", List.of(18, 13, 0)),
            Map.entry("mikrotik-rb5009-privatepoe", List.of(0, 0, 0)),
            Map.entry("tplink-sg2218p-privatepoe", List.of(16, 0, 13)));

    @Test
    void eachIsPlayedAsItWasRecorded() throws IOException {
        for (Path file : Recordings.all()) {
            try (Lab lab = TestLab.start("switches: [{name: sw-9, delay: 0, recording: " + file + "}]");
                    TestManager manager = new TestManager(lab.sw("sw-9"), "lab-read")) {
                String name = file.getFileName().toString().replace(".snmprec", "");
                List<PoePort> ports = lab.sw("sw-9").ports();
                assertThat(counts(ports)).as(name).isEqualTo(PORTS.get(name));
                assertThat(walked(manager)).as(name).isEqualTo(recorded(file));
            }
        }
    }

    private static List<Integer> counts(List<PoePort> ports) {
        long off = ports.stream().filter(port -> !port.enabled()).count();
        long delivering =
                ports.stream().filter(port -> !port.devices().isEmpty()).count();
        return List.of(ports.size(), (int) off, (int) delivering);
    }

    private static List<String> walked(TestManager manager) throws IOException {
        List<VariableBinding> all = manager.bulkWalk("1");
        return all.stream()
                .map(it -> it.getOid() + "|" + it.getVariable().getSyntax() + "|" + value(it))
                .toList();
    }

    private static String value(VariableBinding binding) {
        return switch (binding.getVariable().getSyntax()) {
            case 2 -> Integer.toString(binding.getVariable().toInt());
            default -> "";
        };
    }

    /** OID, type, and numbers: the PoE rows and the links are among those. */
    private static List<String> recorded(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                .map(line -> line.split("\\|", 3))
                .map(parts -> parts[0] + "|" + parts[1].replace("x", "") + "|" + (parts[1].equals("2") ? parts[2] : ""))
                .toList();
    }
}

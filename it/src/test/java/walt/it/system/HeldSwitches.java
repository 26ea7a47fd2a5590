package walt.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The switches of the crash suite: for each step of a power cycle one of the lab and one with a real {@code snmpd} where that is
 * installed, held there when the server ends; and one more with some nodes, which is slow by chance.
 */
final class HeldSwitches implements AutoCloseable {
    /** The nodes of the switch that is not held. */
    static final String OTHERS = "any-[1-4]";

    private final LabProcess lab;
    private final List<HeldSnmpd> real;
    private final Path folder;

    private HeldSwitches(Path folder, LabProcess lab, List<HeldSnmpd> real) {
        this.folder = folder;
        this.lab = lab;
        this.real = real;
    }

    static HeldSwitches start(Path folder) {
        LabProcess lab = LabProcess.of(folder, labFile());
        return new HeldSwitches(folder, lab, HeldSnmpd.isInstalled() ? real(folder) : List.of());
    }

    private static List<HeldSnmpd> real(Path folder) {
        String network = Workplace.freeNetwork();
        List<HeldSnmpd> real = new ArrayList<>();
        for (CycleStep step : CycleStep.values()) {
            real.add(HeldSnmpd.start(folder.resolve("snmpd-" + step.word()), step, network, real.size() + 1));
        }
        return real;
    }

    private static String labFile() {
        Stream<CycleStep> steps = Stream.of(CycleStep.values());
        Stream<CycleStep> again = Stream.of(CycleStep.values());
        return """
                times: {shutdown: 0.02, down: 0.1, boot: 0.2-0.4}
                switches:
                  - {name: sw-any, ports: 4, uplinks: 0, power: 0.1-0.3, config: {lldp.explore: true, poe.reboots: true}}
                """
                + steps.map(HeldLabSwitch::switchLine).collect(Collectors.joining())
                + "nodes:\n  - {name: \"" + OTHERS + "\", port: \"sw-any/1.[1-4]\"}\n"
                + again.map(HeldLabSwitch::nodeLine).collect(Collectors.joining());
    }

    LabProcess lab() {
        return lab;
    }

    List<HeldSwitch> all() {
        List<HeldSwitch> all = new ArrayList<>(real);
        Stream.of(CycleStep.values()).map(step -> new HeldLabSwitch(lab, step)).forEach(all::add);
        return all;
    }

    /** Makes them known to the server. */
    void importInto(RebootServer server) {
        server.importInventory(lab);
        if (!real.isEmpty()) {
            Path file = folder.resolve("snmpd.yaml");
            try {
                Files.writeString(
                        file,
                        "devices:\n" + real.stream().map(HeldSnmpd::inventory).collect(Collectors.joining()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Walt.Result done = server.walt().run("device", "import", file.toString());
            assertThat(done.exit()).as("%s", done.err()).isZero();
        }
    }

    @Override
    public void close() {
        try (lab) {
            real.forEach(HeldSnmpd::close);
        }
    }
}

package walt.lab.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import walt.lab.family.Family;
import walt.lab.family.PowerMode;
import walt.lab.family.PowerTable;
import walt.lab.layout.Interface;
import walt.lab.layout.Layout;
import walt.lab.layout.PortSpec;

/**
 * Finds the PoE rows of a recorded switch. Which interface a row feeds is told by a person: what a server
 * finds out is to be compared with that.
 */
public final class RecordedLayout {

    private static final String IF_NAME = "1.3.6.1.2.1.31.1.1.1.1";
    private static final String IF_DESCR = "1.3.6.1.2.1.2.2.1.2";
    private static final int NO_UPLINK = Integer.MAX_VALUE;

    private final Recording recording;
    private final Family family;
    private final Map<String, String> feeds;

    /** @param feeds interfaces by the rows that feed them ({@code group.row}): {@code ifName}, {@code ifDescr} or {@code ifIndex} */
    public RecordedLayout(Recording recording, Family family, Map<String, String> feeds) {
        this.recording = recording;
        this.family = family;
        this.feeds = Map.copyOf(feeds);
    }

    /** @throws IllegalArgumentException when it has not those rows or interfaces */
    public Layout read() {
        PowerTable table = family.table();
        List<PortSpec> ports = new ArrayList<>();
        int length = new OID(table.adminColumn()).size() + (table.grouped() ? 2 : 1);
        recording.below(table.adminColumn()).keySet().stream()
                .filter(cell -> cell.size() == length)
                .forEach(cell -> ports.add(port(cell)));
        List<Interface> fed = ports.stream()
                .map(PortSpec::face)
                .filter(face -> !face.equals(Interface.UNKNOWN))
                .toList();
        Layout layout = new Layout(fed, ports, NO_UPLINK);
        check(layout);
        return layout;
    }

    private PortSpec port(OID cell) {
        PowerTable table = family.table();
        String index = cell.toDottedString().substring(table.adminColumn().length());
        boolean enabled = recording.number(cell).orElse(0) == table.on();
        int[] numbers = new OID(table.grouped() ? index.substring(1) : "1" + index).getValue();
        int status = recording.number(new OID(table.statusColumn() + index)).orElse(0);
        PowerMode mode = recording
                .number(new OID(PowerMode.COLUMN + index))
                .map(PowerMode::of)
                .orElse(PowerMode.AUTO);
        Interface face = face(feeds.get(numbers[0] + "." + numbers[1]));
        return new PortSpec(numbers[0], numbers[1], face, enabled, enabled && status == table.delivering(), mode);
    }

    private Interface face(@Nullable String name) {
        if (name == null) {
            return Interface.UNKNOWN;
        }
        return Stream.of(IF_NAME, IF_DESCR)
                .flatMap(column -> recording.below(column).entrySet().stream())
                .filter(cell -> isNamed(cell, name))
                .findFirst()
                .map(cell -> new Interface(cell.getKey().last(), name, 0))
                .orElseThrow(() -> new IllegalArgumentException("The recording has no interface '" + name + "'."));
    }

    private static boolean isNamed(Map.Entry<OID, Variable> cell, String name) {
        return cell.getValue().toString().equals(name)
                || Integer.toString(cell.getKey().last()).equals(name);
    }

    private void check(Layout layout) {
        feeds.keySet().stream().filter(row -> layout.port(row).isEmpty()).forEach(row -> {
            throw new IllegalArgumentException("The recording has no PoE row " + row + ".");
        });
        Set<Integer> seen = new HashSet<>();
        layout.interfaces().stream().filter(face -> !seen.add(face.ifIndex())).forEach(face -> {
            throw new IllegalArgumentException("Two rows feed the interface " + face.ifName() + ".");
        });
    }
}

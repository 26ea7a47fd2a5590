package walt.lab.file;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import walt.lab.family.PowerMode;
import walt.lab.layout.Interface;
import walt.lab.layout.Layout;
import walt.lab.layout.PortSpec;

/**
 * How a switch numbers its ports. Real switches number the same port differently in each table.
 *
 * @param poeGroup group of the rows of {@code pethPsePortTable}
 * @param firstPoeRow number of the first row of that table
 * @param firstIfIndex {@code ifIndex} of the first interface; the others follow without gaps
 * @param firstLldpPort LLDP local port number of the first interface
 * @param firstPosition how many interfaces without PoE are listed before the first one with PoE
 * @param ifName pattern of {@code ifName}, where {@code {n}} is the interface's number counted from 1
 */
record Numbering(int poeGroup, int firstPoeRow, int firstIfIndex, int firstLldpPort, int firstPosition, String ifName) {

    static final Numbering PLAIN = new Numbering(1, 1, 1, 1, 0, "Gi1/0/{n}");

    /**
     * The switch that it gives.
     *
     * @param modes those of ports by their names, {@code group.row}; the others have the mode {@code AUTO}
     */
    Layout layout(int ports, int uplinks, Map<String, PowerMode> modes) {
        List<Interface> interfaces = IntStream.range(0, firstPosition + ports + uplinks)
                .mapToObj(this::face)
                .toList();
        List<PortSpec> rows = IntStream.range(0, ports)
                .mapToObj(port -> row(port, interfaces.get(firstPosition + port), modes))
                .toList();
        Layout layout = new Layout(interfaces, rows, firstPosition + ports);
        modes.keySet().stream().filter(port -> layout.port(port).isEmpty()).forEach(port -> {
            throw new IllegalArgumentException("There is no port " + port + ".");
        });
        return layout;
    }

    private PortSpec row(int port, Interface face, Map<String, PowerMode> modes) {
        int row = firstPoeRow + port;
        PowerMode mode = modes.getOrDefault(poeGroup + "." + row, PowerMode.AUTO);
        return new PortSpec(poeGroup, row, face, true, false, mode);
    }

    private Interface face(int position) {
        return new Interface(
                firstIfIndex + position,
                ifName.replace("{n}", Integer.toString(position + 1)),
                firstLldpPort + position);
    }
}

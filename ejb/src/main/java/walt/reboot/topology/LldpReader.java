package walt.reboot.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.snmp.Column;
import walt.reboot.snmp.Octets;
import walt.reboot.snmp.Tables;

/** Reads what a switch knows by LLDP: its own ports and its neighbours (LLDP-MIB). */
final class LldpReader {
    private static final String LOCAL = "1.0.8802.1.1.2.1.3.7.1.";
    private static final String REMOTE = "1.0.8802.1.1.2.1.4.1.1.";
    /** Time mark, local port, index. */
    private static final int REMOTE_INDEX = 3;

    private static final int CHASSIS_MAC = 4;
    private static final int CHASSIS_ADDRESS = 5;
    private static final int PORT_MAC = 3;
    /** Bit 2 of {@code LldpSystemCapabilitiesMap}; bit 0 is the highest. */
    private static final int BRIDGE = 0x20;

    private final ColumnReader columns;

    LldpReader(ColumnReader columns) {
        this.columns = columns;
    }

    List<LocalPort> localPorts() throws Tables.Silent, InterruptedException {
        Column ids = columns.read("lldpLocPortId", LOCAL + "3");
        Column types = columns.read("lldpLocPortIdSubtype", LOCAL + "2");
        Column descriptions = columns.read("lldpLocPortDesc", LOCAL + "4");
        List<LocalPort> ports = new ArrayList<>();
        for (List<Integer> row : ids.rows()) {
            Optional<Octets> id = ids.octets(row);
            if (row.size() == 1 && id.isPresent()) {
                int type = types.number(row).orElse(0);
                ports.add(new LocalPort(row.getFirst(), type, id.get(), Cells.text(descriptions, row)));
            } else {
                columns.odd("lldpLocPortId has a row " + row + " that makes no sense");
            }
        }
        return ports;
    }

    /** By LLDP's local port number; there may be several on a port. */
    Map<Integer, List<Neighbour>> neighbours() throws ColumnReader.Unreadable, Tables.Silent, InterruptedException {
        Column chassis = columns.need("lldpRemChassisId", REMOTE + "5");
        if (chassis.isEmpty()) {
            return Map.of();
        }
        Column chassisTypes = columns.need("lldpRemChassisIdSubtype", REMOTE + "4");
        Column portTypes = columns.need("lldpRemPortIdSubtype", REMOTE + "6");
        Column ports = columns.need("lldpRemPortId", REMOTE + "7");
        Column names = columns.read("lldpRemSysName", REMOTE + "9");
        Column capabilities = columns.read("lldpRemSysCapEnabled", REMOTE + "12");
        Map<List<Integer>, List<IpAddress>> addresses = addresses();
        Map<Integer, List<Neighbour>> heard = new LinkedHashMap<>();
        for (List<Integer> row : chassis.rows()) {
            if (row.size() != REMOTE_INDEX) {
                columns.odd("lldpRemChassisId has a row " + row);
                continue;
            }
            List<MacAddress> macs = new ArrayList<>();
            add(macs, chassis, chassisTypes, CHASSIS_MAC, row);
            add(macs, ports, portTypes, PORT_MAC, row);
            List<IpAddress> reached = new ArrayList<>(addresses.getOrDefault(row, List.of()));
            if (chassisTypes.number(row).orElse(0) == CHASSIS_ADDRESS) {
                chassis.octets(row).flatMap(LldpReader::networkAddress).ifPresent(reached::add);
            }
            heard.computeIfAbsent(row.get(1), port -> new ArrayList<>())
                    .add(new Neighbour(macs, reached, Cells.text(names, row), isBridge(capabilities, row)));
        }
        return heard;
    }

    private static boolean isBridge(Column capabilities, List<Integer> row) {
        return capabilities
                .octets(row)
                .filter(bits -> bits.length() > 0 && (bits.at(0) & BRIDGE) != 0)
                .isPresent();
    }

    private void add(List<MacAddress> macs, Column ids, Column types, int wanted, List<Integer> row) {
        Optional<Octets> id = types.number(row).orElse(0) == wanted ? ids.octets(row) : Optional.empty();
        if (id.isPresent()) {
            Optional<MacAddress> mac = Cells.mac(id.get());
            mac.filter(it -> !macs.contains(it)).ifPresent(macs::add);
            if (mac.isEmpty()) {
                columns.odd("a neighbour on LLDP port " + row.get(1) + " tells a MAC address that is none: "
                        + id.get().hex());
            }
        }
    }

    /** The management addresses by the neighbour's row; they stand in the index: its length comes first. */
    private Map<List<Integer>, List<IpAddress>> addresses() throws Tables.Silent, InterruptedException {
        Column column = columns.read("lldpRemManAddrIfSubtype", "1.0.8802.1.1.2.1.4.2.1.3");
        Map<List<Integer>, List<IpAddress>> addresses = new LinkedHashMap<>();
        for (List<Integer> row : column.rows()) {
            int start = REMOTE_INDEX + 2;
            if (row.size() > start && row.get(start - 1) == row.size() - start) {
                Cells.address(row.subList(start, row.size()))
                        .ifPresent(address -> addresses
                                .computeIfAbsent(row.subList(0, REMOTE_INDEX), any -> new ArrayList<>())
                                .add(address));
            }
        }
        return addresses;
    }

    /** An address behind the number of its family, as chassis ids have it: 1 is IPv4, 2 is IPv6. */
    private static Optional<IpAddress> networkAddress(Octets octets) {
        List<Integer> bytes = new ArrayList<>();
        for (int i = 1; i < octets.length(); i++) {
            bytes.add(octets.at(i));
        }
        return Cells.address(bytes);
    }

    /** What TP-Links have instead, by {@code ifIndex}. */
    TpLinkLldp ofTpLink() {
        return new TpLinkLldp(columns);
    }
}

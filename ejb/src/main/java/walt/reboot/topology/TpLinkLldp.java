package walt.reboot.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.snmp.Column;
import walt.reboot.snmp.Tables;

/** Reads who is heard from TP-Link's own table ({@code lldpNeighborInfoTable} of TPLINK-LLDPINFO-MIB), which tells nearly all as text. */
final class TpLinkLldp {
    private static final String TABLE = "1.3.6.1.4.1.11863.6.35.1.2.2.1.";
    /** {@code ifIndex}, index. */
    private static final int INDEX = 2;

    private final ColumnReader columns;

    TpLinkLldp(ColumnReader columns) {
        this.columns = columns;
    }

    private record Cell(Column types, Column ids) {
        /** Which of them is a MAC address, the type tells: {@code MAC address}. */
        Optional<MacAddress> mac(List<Integer> row) {
            boolean mac = Cells.text(types, row).toLowerCase(Locale.ROOT).contains("mac");
            return mac ? ids.octets(row).flatMap(Cells::mac) : Optional.empty();
        }
    }

    /** By {@code ifIndex}; there may be several on a port. */
    Map<Integer, List<Neighbour>> neighbours() throws ColumnReader.Unreadable, Tables.Silent, InterruptedException {
        Column types = columns.need("TP-Link's LLDP chassis types", TABLE + "3");
        if (types.isEmpty()) {
            return Map.of();
        }
        Cell chassis = new Cell(types, columns.need("TP-Link's LLDP chassis ids", TABLE + "4"));
        Cell ports = new Cell(
                columns.read("TP-Link's LLDP port types", TABLE + "5"),
                columns.read("TP-Link's LLDP port ids", TABLE + "6"));
        Column names = columns.read("TP-Link's LLDP system names", TABLE + "9");
        Column capabilities = columns.read("TP-Link's LLDP capabilities", TABLE + "12");
        Column addresses = columns.read("TP-Link's LLDP management addresses", TABLE + "13");
        Map<Integer, List<Neighbour>> heard = new LinkedHashMap<>();
        for (List<Integer> row : chassis.ids().rows()) {
            if (row.size() != INDEX) {
                columns.odd("TP-Link's LLDP table has a row " + row);
                continue;
            }
            // who tells no MAC address is there all the same
            heard.computeIfAbsent(row.getFirst(), port -> new ArrayList<>())
                    .add(new Neighbour(
                            macs(chassis, ports, row),
                            address(addresses, row).stream().toList(),
                            Cells.text(names, row),
                            Cells.text(capabilities, row).contains("Bridge")));
        }
        return heard;
    }

    private static List<MacAddress> macs(Cell chassis, Cell ports, List<Integer> row) {
        List<MacAddress> macs = new ArrayList<>(chassis.mac(row).stream().toList());
        ports.mac(row).filter(mac -> !macs.contains(mac)).ifPresent(macs::add);
        return macs;
    }

    /** The MIB calls it an IpAddress, and switches tell text; 0.0.0.0 is none. */
    private static Optional<IpAddress> address(Column addresses, List<Integer> row) {
        try {
            String text = addresses.ipAddress(row).orElseGet(() -> Cells.text(addresses, row));
            return Optional.of(new IpAddress(text))
                    .filter(address -> !address.address().isAnyLocalAddress());
        } catch (BadInput none) {
            return Optional.empty();
        }
    }
}

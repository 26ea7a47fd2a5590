package walt.reboot.check;

import java.util.List;
import java.util.Set;
import walt.reboot.check.Check.Subject;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.topology.RowPlace;
import walt.reboot.topology.RowPlace.Ambiguous;
import walt.reboot.topology.RowPlace.Derived;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.Vendor;

/** Whether it is known who is where on a switch, and which PoE row feeds what; pure. */
final class MapChecks {
    private final DeviceName name;
    private final SwitchMap map;
    private final Set<PoeRow> statedByNodes;

    /** @param statedByNodes the rows that a node's {@code power.port} names */
    MapChecks(DeviceName name, SwitchMap map, Set<PoeRow> statedByNodes) {
        this.name = name;
        this.map = map;
        this.statedByNodes = statedByNodes;
    }

    Check lldp() {
        int ports = map.neighbours().size();
        int heard = map.neighbours().values().stream().mapToInt(List::size).sum();
        if (heard > 0) {
            return Check.ok(Subject.LLDP, Words.count(heard, "neighbour") + " on " + Words.count(ports, "port"));
        }
        String deaf = map.reading().deaf();
        if (deaf != null) {
            return Check.failed(Subject.LLDP, name + " " + deaf, "Let SNMP read all of LLDP-MIB (1.0.8802.1.1.2).");
        }
        if (map.reading().localPorts().isEmpty()) {
            return Check.failed(
                    Subject.LLDP,
                    name + " tells nothing by LLDP; " + withoutLldp(),
                    "Enable LLDP on the switch, and that SNMP may read it (LLDP-MIB); or state the port of each node,"
                            + " as power.port=" + name + "/INTERFACE.");
        }
        return Check.unknown(
                Subject.LLDP,
                name + " has LLDP and hears nobody now; " + withoutLldp(),
                "See that the nodes are on and run an LLDP agent, and that LLDP is enabled on their ports.");
    }

    private String withoutLldp() {
        return map.reading().vendor() == Vendor.CISCO
                ? "nodes are found by its forwarding tables only if it shows those of all VLANs, and IOS does not"
                : "nodes are found by the switch's forwarding tables where a port has learned one address";
    }

    Check mapping() {
        int rows = map.places().size();
        if (rows == 0) {
            return Check.unknown(Subject.MAPPING, "there is no PoE table whose rows could be mapped", null);
        }
        long derived = count(Derived.class);
        long open = map.places().entrySet().stream()
                .filter(place -> place.getValue() instanceof Ambiguous && !statedByNodes.contains(place.getKey()))
                .count();
        String told = "of " + Words.count(rows, "PoE row") + " " + derived + " are derived, " + open + " ambiguous, "
                + (rows - derived - open) + " stated";
        if (open == 0) {
            return Check.ok(Subject.MAPPING, told);
        }
        return Check.failed(
                Subject.MAPPING,
                told + ": " + map.firstDoubt().orElse(""),
                "State the ports that matter: walt device port-config " + name + " INTERFACE poe=GROUP.PORT");
    }

    private long count(Class<? extends RowPlace> kind) {
        return map.places().values().stream().filter(kind::isInstance).count();
    }
}

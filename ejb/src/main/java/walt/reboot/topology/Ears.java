package walt.reboot.topology;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.snmp.Tables;

/**
 * Who a switch hears by LLDP, if that can be told.
 *
 * @param deaf why not, in words that follow the switch's name; null: it can. Nobody is heard then, and anybody may be there
 */
record Ears(Heard heard, @Nullable String deaf) {
    static Ears of(LldpReader lldp, Vendor vendor) throws Tables.Silent, InterruptedException {
        try {
            return vendor == Vendor.TP_LINK ? ofTpLink(lldp) : standard(lldp);
        } catch (ColumnReader.Unreadable unreadable) {
            return deaf(unreadable);
        }
    }

    /** Its own table first: some choke on requests for objects that they lack. */
    private static Ears ofTpLink(LldpReader lldp) throws ColumnReader.Unreadable, Tables.Silent, InterruptedException {
        try {
            Map<Integer, List<Neighbour>> own = lldp.ofTpLink().neighbours();
            return own.isEmpty() ? standard(lldp) : new Ears(new Heard(Map.of(), own), null);
        } catch (ColumnReader.Unreadable unreadable) {
            Ears standard = standard(lldp);
            return standard.heard().onLldpPort().isEmpty() ? deaf(unreadable) : standard;
        }
    }

    private static Ears standard(LldpReader lldp) throws ColumnReader.Unreadable, Tables.Silent, InterruptedException {
        return new Ears(new Heard(lldp.neighbours(), Map.of()), null);
    }

    private static Ears deaf(ColumnReader.Unreadable unreadable) {
        return new Ears(
                new Heard(Map.of(), Map.of()),
                "can't tell who is on its ports: " + unreadable.getMessage()
                        + "; let SNMP read its LLDP tables, and try again");
    }
}

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
    /** Tells the {@code sysObjectID}, which is asked only when it matters. */
    interface Kind {
        List<Integer> ask() throws Tables.Silent, InterruptedException;
    }

    static Ears of(LldpReader lldp, Kind kind) throws Tables.Silent, InterruptedException {
        try {
            Map<Integer, List<Neighbour>> heard = lldp.neighbours();
            boolean own = heard.isEmpty() && Vendor.of(kind.ask()) == Vendor.TP_LINK;
            return new Ears(new Heard(heard, own ? lldp.ofTpLink() : Map.of()), null);
        } catch (ColumnReader.Unreadable unreadable) {
            return new Ears(
                    new Heard(Map.of(), Map.of()),
                    "can't tell who is on its ports: " + unreadable.getMessage()
                            + "; let SNMP read its LLDP tables, and try again");
        }
    }
}

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
            // first: some TP-Links choke on requests for objects that they lack
            Map<Integer, List<Neighbour>> own = vendor == Vendor.TP_LINK ? lldp.ofTpLink() : Map.of();
            return new Ears(new Heard(own.isEmpty() ? lldp.neighbours() : Map.of(), own), null);
        } catch (ColumnReader.Unreadable unreadable) {
            return new Ears(
                    new Heard(Map.of(), Map.of()),
                    "can't tell who is on its ports: " + unreadable.getMessage()
                            + "; let SNMP read its LLDP tables, and try again");
        }
    }
}

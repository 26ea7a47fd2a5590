package walt.reboot.topology;

import java.util.Arrays;
import java.util.Optional;
import walt.reboot.inventory.topology.SwitchProfile;

/** How the PoE of a switch is spoken to by SNMP. Vendors have several: which one a switch is, its answers tell. */
public enum PoeFamily {
    /** RFC 3621 as it stands. */
    RFC_3621("rfc3621", PoeTable.RFC_3621, PoeTable.RFC_3621.admin().oid()),
    /** RFC 3621's table in another place: Netgear's smart switches. */
    NETGEAR("netgear", PoeTable.NETGEAR, PoeTable.NETGEAR.admin().oid()),
    /** TP-Link's own table. */
    TP_LINK("tp-link", PoeTable.TP_LINK, PoeTable.TP_LINK.admin().oid()),
    /** RFC 3621 beside a mode per port, {@code cpeExtPsePortEnable} of {@code CISCO-POWER-ETHERNET-EXT-MIB}: Cisco's IOS. */
    CISCO("cisco", PoeTable.RFC_3621, "1.3.6.1.4.1.9.9.402.1.2.1.1"),
    /** PoE can be seen at most. */
    READ_ONLY(SwitchProfile.READ_ONLY, PoeTable.RFC_3621, "");

    private final String id;
    private final PoeTable table;
    private final String mark;

    PoeFamily(String id, PoeTable table, String mark) {
        this.id = id;
        this.table = table;
        this.mark = mark;
    }

    /** What it is called in the API and in the database. */
    public String id() {
        return id;
    }

    /** Where power is read and switched. */
    public PoeTable table() {
        return table;
    }

    /** The OID of the column that only switches of this family have; empty when there is none to look for. */
    public String mark() {
        return mark;
    }

    /** @param id as {@link #id()}; empty when it is none */
    public static Optional<PoeFamily> of(String id) {
        return Arrays.stream(values()).filter(family -> family.id.equals(id)).findFirst();
    }
}

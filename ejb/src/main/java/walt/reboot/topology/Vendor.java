package walt.reboot.topology;

import java.util.List;

/**
 * Vendors whose switches number or control PoE ports in a way of their own, known by the enterprise number in {@code sysObjectID};
 * each with the families that its switches can be, the first that fits first.
 */
public enum Vendor {
    /** PoE tables name the port's entity ({@code cpeExtPsePortEntPhyIndex}). */
    CISCO(9, PoeFamily.CISCO, PoeFamily.RFC_3621),
    /** The PoE port is the {@code ifIndex}. */
    HP(11, PoeFamily.RFC_3621),
    JUNIPER(2636, PoeFamily.READ_ONLY),
    NETGEAR(4526, PoeFamily.RFC_3621, PoeFamily.NETGEAR),
    /** And nothing else is asked for: some models choke on requests for objects that they lack. */
    TP_LINK(11863, PoeFamily.TP_LINK),
    /** Most of its switches tell nothing about PoE. */
    UBIQUITI(41112, PoeFamily.RFC_3621, PoeFamily.READ_ONLY),
    MIKROTIK(14988, PoeFamily.READ_ONLY),
    ARUBA_CX(47196, PoeFamily.READ_ONLY),
    /** Everybody else, by the book. */
    OTHER(0, PoeFamily.RFC_3621);

    private static final List<Integer> ENTERPRISES = List.of(1, 3, 6, 1, 4, 1);

    private final int enterprise;
    private final List<PoeFamily> families;

    Vendor(int enterprise, PoeFamily... families) {
        this.enterprise = enterprise;
        this.families = List.of(families);
    }

    /** What its switches can be, in the order in which to look. */
    public List<PoeFamily> families() {
        return families;
    }

    /** Whether PoE ports can be switched by SNMP, as far as is known. */
    public boolean controlsPoe() {
        return families.getFirst() != PoeFamily.READ_ONLY;
    }

    /** The tables that its switches can have, in the order in which to look. */
    List<PoeTable> tables() {
        return families.stream().map(PoeFamily::table).distinct().toList();
    }

    /** @param sysObjectId empty when it is not known */
    public static Vendor of(List<Integer> sysObjectId) {
        int place = ENTERPRISES.size();
        if (sysObjectId.size() > place && sysObjectId.subList(0, place).equals(ENTERPRISES)) {
            for (Vendor vendor : values()) {
                if (vendor.enterprise == sysObjectId.get(place)) {
                    return vendor;
                }
            }
        }
        return OTHER;
    }
}

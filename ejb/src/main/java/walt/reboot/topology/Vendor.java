package walt.reboot.topology;

import java.util.List;

/** Vendors whose switches number or control PoE ports in a way of their own, known by the enterprise number in {@code sysObjectID}. */
public enum Vendor {
    /** PoE tables name the port's entity ({@code cpeExtPsePortEntPhyIndex}). */
    CISCO(9, true),
    /** The PoE port is the {@code ifIndex}. */
    HP(11, true),
    /** Read-only PoE by SNMP. */
    JUNIPER(2636, false),
    /** Smart switches have RFC 3621's table in a place of their own. */
    NETGEAR(4526, true),
    /** An own PoE table, by the number of the port; some models choke on requests for objects that they lack. */
    TP_LINK(11863, true),
    /** Read-only PoE by SNMP. */
    MIKROTIK(14988, false),
    /** Read-only PoE by SNMP. */
    ARUBA_CX(47196, false),
    /** Everybody else, by the book. */
    OTHER(0, true);

    private static final List<Integer> ENTERPRISES = List.of(1, 3, 6, 1, 4, 1);

    private final int enterprise;
    private final boolean control;

    Vendor(int enterprise, boolean control) {
        this.enterprise = enterprise;
        this.control = control;
    }

    /** Whether PoE ports can be switched by SNMP, as far as is known. */
    public boolean controlsPoe() {
        return control;
    }

    /** @param sysObjectId empty when it is not known */
    static Vendor of(List<Integer> sysObjectId) {
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

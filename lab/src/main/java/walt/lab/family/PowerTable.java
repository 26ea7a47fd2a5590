package walt.lab.family;

/**
 * A table in which switches keep the power of their ports.
 *
 * @param entry OID of its rows
 * @param admin column that switches power
 * @param status column that tells what a port does
 * @param grouped whether rows are numbered by group and port; if not, by the port, and the group is 1
 * @param on value of the column {@code admin}
 * @param off value of the column {@code admin}
 * @param delivering value of the column {@code status}
 */
public record PowerTable(String entry, int admin, int status, boolean grouped, int on, int off, int delivering) {

    /** {@code pethPsePortTable} of RFC 3621. */
    static final PowerTable RFC_3621 = new PowerTable("1.3.6.1.2.1.105.1.1.1", 3, 6, true, 1, 2, 3);

    /** Netgear's private copy of it. */
    static final PowerTable NETGEAR = new PowerTable("1.3.6.1.4.1.4526.11.16.1.1.1", 3, 6, true, 1, 2, 3);

    /** {@code tpPoePortConfigTable} of TPLINK-POWER-OVER-ETHERNET-MIB. */
    static final PowerTable TP_LINK = new PowerTable("1.3.6.1.4.1.11863.6.56.1.1.2.1.1", 2, 11, false, 1, 0, 2);

    /** OID of the column {@code admin}. */
    public String adminColumn() {
        return entry + "." + admin;
    }

    /** OID of the column {@code status}. */
    public String statusColumn() {
        return entry + "." + status;
    }
}

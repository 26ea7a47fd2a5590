package walt.lab.layout;

/**
 * An Ethernet interface of a switch.
 *
 * @param ifIndex index in the tables of IF-MIB; 0 when the lab does not know it
 * @param ifName its name there
 * @param lldpPort local port number in the tables of LLDP-MIB
 */
public record Interface(int ifIndex, String ifName, int lldpPort) {

    /** The interface that a row of a recording feeds when the lab file does not tell which. */
    public static final Interface UNKNOWN = new Interface(0, "", 0);
}

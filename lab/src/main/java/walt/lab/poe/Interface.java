package walt.lab.poe;

/**
 * An Ethernet interface of a switch.
 *
 * @param ifIndex index in the tables of IF-MIB
 * @param ifName its name there
 * @param lldpPort local port number in the tables of LLDP-MIB
 */
public record Interface(int ifIndex, String ifName, int lldpPort) {}

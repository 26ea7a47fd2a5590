package walt.lab.file;

/**
 * How a switch numbers its ports. Real switches number the same port differently in each table.
 *
 * @param poeGroup group of the rows of {@code pethPsePortTable}
 * @param firstPoeRow number of the first row of that table
 * @param firstIfIndex {@code ifIndex} of the first interface; the others follow without gaps
 * @param firstLldpPort LLDP local port number of the first interface
 * @param firstPosition how many interfaces without PoE are listed before the first one with PoE
 * @param ifName pattern of {@code ifName}, where {@code {n}} is the interface's number counted from 1
 */
public record Numbering(
        int poeGroup, int firstPoeRow, int firstIfIndex, int firstLldpPort, int firstPosition, String ifName) {

    public static final Numbering PLAIN = new Numbering(1, 1, 1, 1, 0, "Gi1/0/{n}");
}

package walt.reboot.inventory;

/**
 * A row of a switch's PoE port table: {@code pethPsePortGroupIndex} and {@code pethPsePortIndex} of RFC 3621, each 1 to
 * 2147483647. It says nothing about {@code ifIndex}.
 */
public record PoeRow(int group, int port) {
    /** @throws BadInput when an index is below 1 */
    public PoeRow {
        if (group < 1 || port < 1) {
            throw outOfRange();
        }
    }

    /** @throws BadInput when a run of digits stands for no index */
    static PoeRow parse(String group, String port) {
        try {
            return new PoeRow(Integer.parseInt(group), Integer.parseInt(port));
        } catch (NumberFormatException tooLarge) {
            throw outOfRange();
        }
    }

    private static BadInput outOfRange() {
        return new BadInput("power.port", "PoE group and port are numbers from 1 to 2147483647.");
    }

    @Override
    public String toString() {
        return group + "." + port;
    }
}

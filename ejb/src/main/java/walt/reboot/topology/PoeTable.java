package walt.reboot.topology;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.PoeRow;

/**
 * Where a switch keeps the power of its ports, and in which numbers.
 *
 * @param admin whether power is switched on; written to switch it
 * @param status what the port does
 * @param grouped whether a row's index is group and port; if not, it is the port, and the group is always 1
 * @param on the value of {@code admin} that is "on"
 * @param off the value of {@code admin} that is "off"
 * @param delivering the value of {@code status} that is "delivers power"
 */
public record PoeTable(PoeColumn admin, PoeColumn status, boolean grouped, int on, int off, int delivering) {
    /** {@code pethPsePortTable}. */
    static final PoeTable RFC_3621 = standard("1.3.6.1.2.1.105.1.1.1.");
    /** The same of {@code NETGEAR-POWER-ETHERNET-MIB}. */
    static final PoeTable NETGEAR = standard("1.3.6.1.4.1.4526.11.16.1.1.1.");
    /** {@code tpPoePortConfigTable} of {@code TPLINK-POWER-OVER-ETHERNET-MIB}. */
    static final PoeTable TP_LINK = new PoeTable(
            new PoeColumn("tpPoePortStatus", "1.3.6.1.4.1.11863.6.56.1.1.2.1.1.2"),
            new PoeColumn("tpPoePowerStatus", "1.3.6.1.4.1.11863.6.56.1.1.2.1.1.11"),
            false,
            1,
            0,
            2);

    /** A column, by the name that its MIB gives it. */
    public record PoeColumn(String name, String oid) {}

    private static PoeTable standard(String entry) {
        return new PoeTable(
                new PoeColumn("pethPsePortAdminEnable", entry + "3"),
                new PoeColumn("pethPsePortDetectionStatus", entry + "6"),
                true,
                1,
                2,
                3);
    }

    /** The end of the OID of a row's cells; empty when the table can't have such a row. */
    public Optional<String> index(PoeRow row) {
        if (grouped) {
            return Optional.of("." + row.group() + "." + row.port());
        }
        return row.group() == 1 ? Optional.of("." + row.port()) : Optional.empty();
    }

    /** The row of an index; empty when it is none. */
    Optional<PoeRow> row(List<Integer> index) {
        if (index.size() != (grouped ? 2 : 1) || index.stream().anyMatch(number -> number < 1)) {
            return Optional.empty();
        }
        return Optional.of(new PoeRow(grouped ? index.getFirst() : 1, index.getLast()));
    }

    /** Whether a value of {@link #admin} is on; null when it is neither on nor off. */
    public @Nullable Boolean isOn(OptionalInt value) {
        if (value.equals(OptionalInt.of(on))) {
            return true;
        }
        return value.equals(OptionalInt.of(off)) ? false : null;
    }
}

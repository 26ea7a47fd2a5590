package walt.reboot.poe;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;
import walt.reboot.inventory.PoeRow;
import walt.reboot.topology.PoeTable;

/**
 * The objects that tell about one port.
 *
 * @param link {@code ifOperStatus} of the interface that the port feeds; null when it is not asked for
 * @param mode what the port is set to besides "on"; null when it is not asked for
 */
record PoeCells(
        OID admin, OID status, @Nullable OID link, @Nullable OID mode) {
    private static final String IF_OPER_STATUS = "1.3.6.1.2.1.2.2.1.8.";

    /**
     * Those of a row; empty when the table can't have it.
     *
     * @param modes the column of modes; empty when the family has none
     */
    static Optional<PoeCells> of(PoeTable table, PoeRow row, OptionalInt ifIndex, Optional<String> modes) {
        return table.index(row)
                .map(index -> new PoeCells(
                        new OID(table.admin().oid() + index),
                        new OID(table.status().oid() + index),
                        ifIndex.isPresent() ? new OID(IF_OPER_STATUS + ifIndex.getAsInt()) : null,
                        modes.map(column -> new OID(column + index)).orElse(null)));
    }

    List<OID> all() {
        return Stream.of(admin, status, link, mode).filter(Objects::nonNull).toList();
    }

    /** Whether there is more than what every switch must have. */
    boolean hasExtras() {
        return link != null || mode != null;
    }

    /** Without the object that the switch lacks: when that is an indispensable one, without all others, since agents name a wrong one at times. */
    PoeCells without(OID absent) {
        boolean extra = absent.equals(link) || absent.equals(mode);
        return new PoeCells(
                admin,
                status,
                extra && !absent.equals(link) ? link : null,
                extra && !absent.equals(mode) ? mode : null);
    }
}

package walt.lab.snmp;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.Variable;

/**
 * A column of a MIB table.
 *
 * @param id its number in the table's entry
 * @param read the value in a row, computed anew each time
 * @param write how it is set; null when it can't be
 */
record Column<R>(
        int id, Function<R, Variable> read, @Nullable Write<R> write) {

    static <R> Column<R> of(int id, Function<R, Variable> read) {
        return new Column<>(id, read, null);
    }

    /** How a column is set. */
    interface Write<R> {

        /** An error status of RFC 3416, or noError when the value can be set. */
        int check(R row, Variable value);

        void apply(R row, Variable value);
    }
}

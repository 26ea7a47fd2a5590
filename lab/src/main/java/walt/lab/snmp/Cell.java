package walt.lab.snmp;

import org.snmp4j.PDU;
import org.snmp4j.smi.Variable;

/** Where a column and a row of a MIB table meet. */
record Cell<R>(Column<R> column, R row) {

    Variable value() {
        return column.read().apply(row);
    }

    /** An error status of RFC 3416, or noError when the value can be set. */
    int check(Variable value) {
        Column.Write<R> write = column.write();
        return write == null ? PDU.notWritable : write.check(row, value);
    }

    void set(Variable value) {
        Column.Write<R> write = column.write();
        if (write != null) {
            write.apply(row, value);
        }
    }
}

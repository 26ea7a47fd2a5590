package walt.reboot.topology;

import java.util.ArrayList;
import java.util.List;
import walt.reboot.inventory.Printable;
import walt.reboot.snmp.Column;
import walt.reboot.snmp.Tables;

/** Reads columns of a switch and keeps a list of what was odd about them. */
final class ColumnReader {
    private static final int MOST_ODDITIES = 20;

    /** A column that is there can't be read, so nothing may be concluded from its table. Its message says which, and why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    private final Tables tables;
    private final List<String> oddities = new ArrayList<>();

    ColumnReader(Tables tables) {
        this.tables = tables;
    }

    /** Reads a column; one that can't be read is as good as empty, but odd. */
    Column read(String name, String oid) throws Tables.Silent, InterruptedException {
        Tables.Read read = tables.column(oid);
        read.problem().ifPresent(problem -> odd(name + " could not be read: " + problem));
        return read.column();
    }

    /** Reads a column without which the others say nothing. */
    Column need(String name, String oid) throws Unreadable, Tables.Silent, InterruptedException {
        Tables.Read read = tables.column(oid);
        if (read.problem().isPresent()) {
            String what = name + " could not be read: " + read.problem().get();
            odd(what);
            throw new Unreadable(Printable.of(what));
        }
        return read.column();
    }

    List<Integer> sysObjectId() throws Tables.Silent, InterruptedException {
        return tables.sysObjectId();
    }

    void odd(String what) {
        if (oddities.size() < MOST_ODDITIES) {
            oddities.add(Printable.of(what));
        }
    }

    List<String> oddities() {
        return oddities;
    }
}

package walt.reboot.inventory.records;

import jakarta.persistence.EntityManager;

/** The record of reboots without a container. */
public final class Journals {
    private Journals() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    public static JournalWriter writer(EntityManager rows) {
        JournalWriter writer = new JournalWriter();
        writer.rows = rows;
        return writer;
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    public static RebootRecords records(EntityManager rows) {
        RebootRecords records = new RebootRecords();
        records.rows = rows;
        return records;
    }
}

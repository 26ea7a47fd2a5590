package walt.reboot.inventory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Two who change the same at the same time: the second one is told, and has changed nothing. */
public final class Clash {
    private Clash() {}

    /**
     * Sends what was changed so far to the database.
     *
     * @throws Conflict when somebody else was faster
     */
    public static void flush(EntityManager rows) {
        told(() -> {
            rows.flush();
            return rows;
        });
    }

    /**
     * Does something with the database.
     *
     * @throws Conflict when somebody else was faster, or holds the same rows for too long
     */
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException failed) {
            if (isClash(failed)) {
                throw new Conflict("Somebody else changed the same devices at the same moment: try again.");
            }
            throw failed;
        }
    }

    private static boolean isClash(Throwable failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof OptimisticLockException || (at instanceof SQLException sql && isClash(sql))) {
                return true;
            }
        }
        return false;
    }

    /** Integrity constraint violation, transaction rollback (SQL:2023 part 2, table 44); HYT00: H2 waited for a lock in vain. */
    private static boolean isClash(SQLException problem) {
        String state = String.valueOf(problem.getSQLState());
        return state.startsWith("23") || state.startsWith("40") || state.equals("HYT00");
    }
}

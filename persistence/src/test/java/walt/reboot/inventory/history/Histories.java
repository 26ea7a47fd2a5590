package walt.reboot.inventory.history;

import jakarta.persistence.EntityManager;

/** Histories for tests without a container. */
public final class Histories {
    private Histories() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    public static SettingHistory in(EntityManager rows) {
        SettingHistory history = new SettingHistory();
        history.rows = rows;
        return history;
    }
}

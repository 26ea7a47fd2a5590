package walt.reboot.inventory.settings;

import java.util.Locale;

/** Who may change a setting. */
public enum ChangedBy {
    /** Whoever owns the node, and everybody as long as it is free. */
    OWNERS,
    /** Administrators only: it describes the platform. */
    ADMINISTRATORS;

    /** How the API spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

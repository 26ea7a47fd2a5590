package walt.reboot.engine;

import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Printable;

/** Which methods a reboot may use. */
public enum RebootMode {
    SOFT_THEN_HARD("soft-then-hard"),
    HARD_ONLY("hard-only");

    private final String label;

    RebootMode(String label) {
        this.label = label;
    }

    /** How the API spells it. */
    public String label() {
        return label;
    }

    /** @throws BadInput when no mode is spelled so */
    public static RebootMode of(String label) {
        for (RebootMode mode : values()) {
            if (mode.label.equals(label)) {
                return mode;
            }
        }
        throw new BadInput("mode", "'" + Printable.of(label) + "' is not a mode: use soft-then-hard or hard-only.");
    }
}

package walt.reboot.inventory.access;

import java.util.Locale;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Printable;

/** What an account may do. */
public enum Role {
    ADMINISTRATOR,
    USER;

    /** How the API spells it: {@code administrator}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws BadInput when no role is spelled so */
    public static Role of(String label) {
        for (Role role : values()) {
            if (role.label().equals(label)) {
                return role;
            }
        }
        throw new BadInput("role", "'" + Printable.of(label) + "' is not a role: use user or administrator.");
    }
}

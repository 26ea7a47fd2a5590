package walt.reboot.inventory.access;

/** What an account may do. */
public enum Role {
    ADMINISTRATOR,
    USER
}

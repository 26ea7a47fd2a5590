package walt.reboot.inventory.access;

/** Somebody who may use the server. */
public record Account(String name, Role role) {
    public boolean administers() {
        return role == Role.ADMINISTRATOR;
    }
}

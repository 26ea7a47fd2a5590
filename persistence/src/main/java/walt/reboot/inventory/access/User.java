package walt.reboot.inventory.access;

/** An account as it is listed: with how many tokens it has, and how many nodes it owns. */
public record User(String name, Role role, long tokens, long nodes) {}

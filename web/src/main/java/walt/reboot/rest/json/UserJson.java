package walt.reboot.rest.json;

import walt.reboot.inventory.access.User;

/** A user, with how many tokens he has and how many nodes he owns. */
public record UserJson(String name, String role, long tokens, long nodes) {
    public static UserJson of(User user) {
        return new UserJson(user.name(), user.role().label(), user.tokens(), user.nodes());
    }
}

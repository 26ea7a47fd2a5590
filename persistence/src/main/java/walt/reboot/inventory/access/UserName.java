package walt.reboot.inventory.access;

import java.util.Set;
import java.util.regex.Pattern;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Printable;

/** The name of a new user: 1 to 63 letters, digits, dots, underscores and dashes, beginning with a letter or digit. */
public record UserName(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    /** {@code me} is a path of the API; WalT says with {@code waltplatform} that a node is free. */
    private static final Set<String> RESERVED = Set.of("me", "waltplatform");

    /** @throws BadInput when the name has another shape or is reserved */
    public UserName {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadInput(
                    "name",
                    "'" + Printable.of(value)
                            + "' is not a valid user name: use 1 to 63 letters, digits, '.', '_' and '-', "
                            + "beginning with a letter or digit.");
        }
        if (RESERVED.contains(value)) {
            throw new BadInput("name", "'" + value + "' is reserved: choose another name.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

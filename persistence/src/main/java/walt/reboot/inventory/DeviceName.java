package walt.reboot.inventory;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a device: 1 to 63 letters, digits, dots, underscores and dashes, beginning with a letter or digit.
 *
 * <p>Names sort as people count: {@code rpi-2} before {@code rpi-10}.
 */
public record DeviceName(String value) implements Comparable<DeviceName> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Set<String> KEYWORDS = Set.of(
            "my-nodes", "free-nodes", "all-nodes", "all-switches", "all-devices", "explorable-switches", "server");

    /** @throws BadInput when the name has another shape or is a keyword of device sets */
    public DeviceName {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadInput(
                    "name",
                    "'" + Printable.of(value)
                            + "' is not a valid device name: use 1 to 63 letters, digits, '.', '_' and '-', "
                            + "beginning with a letter or digit.");
        }
        if (KEYWORDS.contains(value)) {
            throw new BadInput("name", "'" + value + "' is a keyword of device sets: choose another name.");
        }
    }

    @Override
    public int compareTo(DeviceName other) {
        return NaturalOrder.COMPARATOR.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

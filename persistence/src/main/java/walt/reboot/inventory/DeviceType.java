package walt.reboot.inventory;

import java.util.Locale;

/** What a device is. */
public enum DeviceType {
    NODE("a node"),
    SWITCH("a switch"),
    SERVER("the server"),
    UNKNOWN("an unknown device");

    private final String phrase;

    DeviceType(String phrase) {
        this.phrase = phrase;
    }

    /** How messages name it: {@code a switch}. */
    public String phrase() {
        return phrase;
    }

    /** How the API spells it: {@code switch}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws BadInput when no type is spelled so */
    public static DeviceType of(String label) {
        for (DeviceType type : values()) {
            if (type.label().equals(label)) {
                return type;
            }
        }
        throw new BadInput("type", "'" + Printable.of(label) + "' is not a device type: use node, switch or unknown.");
    }
}

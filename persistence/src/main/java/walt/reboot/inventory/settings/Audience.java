package walt.reboot.inventory.settings;

import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;

/** The devices that a setting concerns. */
public enum Audience {
    NODES("a node"),
    VIRTUAL_NODES("a virtual node"),
    SWITCHES("a switch");

    private final String phrase;

    Audience(String phrase) {
        this.phrase = phrase;
    }

    /** How messages name one of them: {@code a node}. */
    public String phrase() {
        return phrase;
    }

    public boolean includes(Device device) {
        return switch (this) {
            case NODES -> device.type() == DeviceType.NODE;
            case VIRTUAL_NODES -> device.type() == DeviceType.NODE && device.virtual();
            case SWITCHES -> device.type() == DeviceType.SWITCH;
        };
    }
}

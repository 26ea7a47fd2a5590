package walt.reboot.inventory.settings;

import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;

/** The devices that a setting concerns. */
public enum Audience {
    NODES("nodes", "is not a node", "are not nodes"),
    PHYSICAL_NODES("physical nodes", "is not a physical node", "are not physical nodes"),
    VIRTUAL_NODES("virtual nodes", "is not a virtual node", "are not virtual nodes"),
    SWITCHES("switches", "is not a switch", "are not switches"),
    UNKNOWN_DEVICES("unknown devices", "is not an unknown device", "are not unknown devices"),
    /** The devices of WalT's own network: all but the server and its switches. */
    WALT_NET(
            "nodes and unknown devices",
            "is neither a node nor an unknown device",
            "are neither nodes nor unknown devices");

    private final String phrase;
    private final String oneIsNot;
    private final String severalAreNot;

    Audience(String phrase, String oneIsNot, String severalAreNot) {
        this.phrase = phrase;
        this.oneIsNot = oneIsNot;
        this.severalAreNot = severalAreNot;
    }

    /** How texts name them: {@code virtual nodes}. */
    public String phrase() {
        return phrase;
    }

    /** What is wrong with a device that is none of them: {@code is not a node}. */
    public String oneIsNot() {
        return oneIsNot;
    }

    /** What is wrong with devices that are none of them: {@code are not nodes}. */
    public String severalAreNot() {
        return severalAreNot;
    }

    public boolean includes(Device device) {
        return switch (this) {
            case NODES -> device.type() == DeviceType.NODE;
            case PHYSICAL_NODES -> device.type() == DeviceType.NODE && !device.virtual();
            case VIRTUAL_NODES -> device.type() == DeviceType.NODE && device.virtual();
            case SWITCHES -> device.type() == DeviceType.SWITCH;
            case UNKNOWN_DEVICES -> device.type() == DeviceType.UNKNOWN;
            case WALT_NET -> device.type() == DeviceType.NODE || device.type() == DeviceType.UNKNOWN;
        };
    }
}

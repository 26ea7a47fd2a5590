package walt.reboot.poe;

/**
 * What was read of a PoE port.
 *
 * @param enabled {@code pethPsePortAdminEnable} of RFC 3621
 * @param detection {@code pethPsePortDetectionStatus} of RFC 3621
 */
public record PortReading(boolean enabled, Detection detection) {
    /** {@code pethPsePortDetectionStatus} of RFC 3621. */
    public enum Detection {
        DISABLED,
        SEARCHING,
        DELIVERING_POWER,
        FAULT,
        TEST,
        OTHER_FAULT
    }

    public boolean delivering() {
        return detection == Detection.DELIVERING_POWER;
    }
}

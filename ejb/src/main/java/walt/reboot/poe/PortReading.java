package walt.reboot.poe;

import org.jspecify.annotations.Nullable;

/**
 * What was read of a PoE port.
 *
 * @param enabled {@code pethPsePortAdminEnable} of RFC 3621
 * @param detection {@code pethPsePortDetectionStatus} of RFC 3621
 * @param link {@code ifOperStatus} of the interface that the port feeds
 * @param mode what the port is set to besides "on": {@code cpeExtPsePortEnable} of Cisco's switches; null on others
 */
public record PortReading(
        boolean enabled,
        Detection detection,
        Link link,
        @Nullable Integer mode) {
    /** What is read where nothing more is known. */
    public PortReading(boolean enabled, Detection detection) {
        this(enabled, detection, Link.UNKNOWN, null);
    }

    /** Whether the interface has a link; unknown when the switch doesn't say, or it is not known which interface it is. */
    public enum Link {
        UP,
        DOWN,
        UNKNOWN
    }

    /** {@code pethPsePortDetectionStatus} of RFC 3621. */
    public enum Detection {
        DISABLED,
        SEARCHING,
        DELIVERING_POWER,
        FAULT,
        TEST,
        OTHER_FAULT
    }

    /** Whether the port is set to something else than this; null, or a switch that doesn't say: no. */
    boolean lost(@Nullable Integer wanted) {
        return wanted != null && mode != null && !wanted.equals(mode);
    }

    /** Whether the port has no mode, or the one that ports have from the factory: "auto" of Cisco's switches. */
    boolean hasPlainMode() {
        return mode == null || mode == 1;
    }

    boolean faulty() {
        return detection == Detection.FAULT || detection == Detection.OTHER_FAULT;
    }

    public boolean delivering() {
        return detection == Detection.DELIVERING_POWER;
    }
}

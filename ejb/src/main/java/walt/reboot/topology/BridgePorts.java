package walt.reboot.topology;

import org.jspecify.annotations.Nullable;

/**
 * Finds the interface of each port that a forwarding table names; pure.
 *
 * <p>{@code dot1dBasePortIfIndex} tells it. TP-Link's numbers the ports by {@code ifIndex}, from 49153 on, and its forwarding table
 * counts them from 1 on (a recorded SG2218P; also reported of the T1600G-52PS, in LibreNMS' pull request 19127): believed where {@code
 * ifIndex} and name of each port agree on that count, which they don't in every stack.
 */
final class BridgePorts {
    private static final int BEFORE_TP_LINKS_FIRST = 49152;

    private final SwitchReading reading;
    private final boolean counted;

    BridgePorts(SwitchReading reading) {
        this.reading = reading;
        this.counted = reading.vendor() == Vendor.TP_LINK
                && reading.bridgePorts().keySet().stream().allMatch(port -> port > BEFORE_TP_LINKS_FIRST)
                && reading.ports().stream().allMatch(BridgePorts::isCounted);
    }

    private static boolean isCounted(SwitchInterface face) {
        return face.ifIndex() - BEFORE_TP_LINKS_FIRST == face.number().orElse(0);
    }

    /** The port's {@code ifIndex}; null where nothing certain tells it. */
    @Nullable
    Integer ifIndex(int port) {
        int number = counted && port < BEFORE_TP_LINKS_FIRST ? port + BEFORE_TP_LINKS_FIRST : port;
        return reading.bridgePorts().get(number);
    }
}

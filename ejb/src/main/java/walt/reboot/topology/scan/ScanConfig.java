package walt.reboot.topology.scan;

import java.time.Duration;

/** How often switches are scanned by themselves: from a minute on, or {@code Duration.ZERO} for never. */
public record ScanConfig(Duration every) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException when it is out of range */
    public ScanConfig {
        if (!every.isZero() && every.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("scan-every must be 1m at least, or none");
        }
    }

    public boolean enabled() {
        return !every.isZero();
    }
}

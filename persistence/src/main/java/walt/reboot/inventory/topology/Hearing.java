package walt.reboot.inventory.topology;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a switch told of who is behind its interfaces.
 *
 * @param seen when it had told it, in microseconds as the database keeps it, so that it compares with what was read back
 * @param neighbours heard by LLDP
 * @param learned who is alone on an interface without LLDP neighbours, by the forwarding table; null when that could not be read
 */
public record Hearing(
        UUID switchId,
        Instant seen,
        List<Sighting> neighbours,
        @Nullable List<Sighting> learned) {
    public Hearing {
        seen = seen.truncatedTo(ChronoUnit.MICROS);
        neighbours = List.copyOf(neighbours);
        learned = learned == null ? null : List.copyOf(learned);
    }
}

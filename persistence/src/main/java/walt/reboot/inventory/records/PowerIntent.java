package walt.reboot.inventory.records;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.PoeRow;

/**
 * A port that is owed power: written before the cut, removed when a read-back has shown the port on.
 *
 * @param cutAt where the agent of its switch was then; null: not known
 * @param portMode what the port must be set to besides "on" ({@code cpeExtPsePortEnable} of Cisco's switches); null: nothing
 * @param problem why it could not be settled yet; null: nothing went wrong so far
 */
public record PowerIntent(
        UUID id,
        UUID switchId,
        PoeRow row,
        @Nullable InetSocketAddress cutAt,
        @Nullable Integer portMode,
        String nodeName,
        @Nullable UUID jobId,
        PowerPhase phase,
        Instant since,
        @Nullable String problem,
        String holder) {
    /** The same, in another phase or with a problem. */
    public PowerIntent with(PowerPhase newPhase, @Nullable String newProblem) {
        return new PowerIntent(
                id, switchId, row, cutAt, portMode, nodeName, jobId, newPhase, since, newProblem, holder);
    }

    /** The same port, before it is cut once more. */
    public PowerIntent anew(String node, UUID job, Instant when, String newHolder) {
        return new PowerIntent(
                id, switchId, row, cutAt, portMode, node, job, PowerPhase.CUTTING, when, null, newHolder);
    }

    /** Where its switch was when the port was cut; empty when that is here, or not known. */
    public Optional<InetSocketAddress> cutElsewhere(InetSocketAddress here) {
        return Optional.ofNullable(cutAt).filter(there -> !there.equals(here));
    }
}

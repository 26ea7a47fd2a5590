package walt.reboot.inventory.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.DeviceName;

/** A reboot job that is to be recorded, with its nodes in order. */
public record NewJob(
        UUID id,
        String mode,
        String requester,
        @Nullable String cause,
        String expression,
        @Nullable String idempotencyKey,
        Instant created,
        String holder,
        Instant leaseUntil,
        List<Member> nodes) {
    public NewJob {
        nodes = List.copyOf(nodes);
    }

    /** A node of the job. */
    public record Member(UUID id, DeviceName name) {}
}

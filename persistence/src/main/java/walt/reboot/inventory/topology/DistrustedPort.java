package walt.reboot.inventory.topology;

import java.time.Instant;
import java.util.UUID;
import walt.reboot.inventory.PoeRow;

/**
 * A PoE port whose power must not be cut: its interface kept its link when its power was off, so it feeds another device than it
 * was thought to.
 *
 * @param reason for the user
 */
public record DistrustedPort(UUID switchId, PoeRow row, Instant since, String reason) {}

package walt.reboot.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.IpAddress;

/**
 * A node that is to be rebooted, as its settings were when the reboot began.
 *
 * @param ip null only for a virtual node that no server has run yet
 */
public record Node(UUID id, DeviceName name, @Nullable IpAddress ip, PowerSource power) {}

package walt.reboot.topology;

import org.jspecify.annotations.Nullable;

/**
 * What the PoE table says of a port.
 *
 * @param enabled whether power is on; null when the switch doesn't say
 * @param delivering whether the port feeds a device now
 */
public record PoeState(@Nullable Boolean enabled, boolean delivering) {}

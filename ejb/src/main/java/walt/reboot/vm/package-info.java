/**
 * Virtual nodes: processes that this server starts, watches, kills for a hard-reboot and starts again. They outlive the
 * server; {@code /proc} says which are ours, so no list of them can go stale.
 */
@NullMarked
package walt.reboot.vm;

import org.jspecify.annotations.NullMarked;

/**
 * Virtual nodes: processes that this server starts, watches, kills for a hard-reboot and starts again.
 */
@NullMarked
package walt.reboot.vm;

import org.jspecify.annotations.NullMarked;

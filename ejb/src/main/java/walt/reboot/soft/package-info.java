/**
 * Soft-reboot: the line protocol of nodes on TCP port 12346.
 */
@NullMarked
package walt.reboot.soft;

import org.jspecify.annotations.NullMarked;

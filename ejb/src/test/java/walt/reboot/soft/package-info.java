/**
 * Tests of the soft-reboot against peers on loopback addresses, well-behaved and not.
 */
@NullMarked
package walt.reboot.soft;

import org.jspecify.annotations.NullMarked;

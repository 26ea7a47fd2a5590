/**
 * Tests of the supervision of virtual nodes, with real processes and a clock that is turned by hand.
 */
@NullMarked
package walt.reboot.vm;

import org.jspecify.annotations.NullMarked;

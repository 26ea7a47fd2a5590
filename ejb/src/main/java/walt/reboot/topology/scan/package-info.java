/**
 * Finds out where devices are: asks switches who is behind their ports, by demand and by the clock, and keeps what is found.
 */
@NullMarked
package walt.reboot.topology.scan;

import org.jspecify.annotations.NullMarked;

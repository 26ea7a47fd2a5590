/** Reboots by the deployed server of a simulated lab: real TCP and real SNMP on loopback addresses. */
@NullMarked
package walt.it.reboots;

import org.jspecify.annotations.NullMarked;

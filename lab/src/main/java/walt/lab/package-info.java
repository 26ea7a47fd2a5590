/** A simulated lab on loopback addresses: PoE switches that answer SNMP, and nodes that speak the wire protocol. */
@NullMarked
package walt.lab;

import org.jspecify.annotations.NullMarked;

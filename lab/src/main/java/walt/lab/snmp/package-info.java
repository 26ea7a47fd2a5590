/** SNMP agents of the simulated switches, which show the switches' state through the MIBs that real switches have. */
@NullMarked
package walt.lab.snmp;

import org.jspecify.annotations.NullMarked;

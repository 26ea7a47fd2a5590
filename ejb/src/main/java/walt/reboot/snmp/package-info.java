/**
 * Asks SNMP agents: one request under way per agent, answers as values.
 */
@NullMarked
package walt.reboot.snmp;

import org.jspecify.annotations.NullMarked;

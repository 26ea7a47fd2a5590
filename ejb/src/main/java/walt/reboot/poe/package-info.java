/**
 * Hard-reboot of physical nodes: power-cycles the switch port, and never leaves it dark.
 */
@NullMarked
package walt.reboot.poe;

import org.jspecify.annotations.NullMarked;

/** The language of device sets; {@link walt.reboot.inventory.Folding} is its inverse. */
@NullMarked
package walt.reboot.sets;

import org.jspecify.annotations.NullMarked;

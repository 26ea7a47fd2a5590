/** Who changed which setting of a device, and when. */
@NullMarked
package walt.reboot.inventory.history;

import org.jspecify.annotations.NullMarked;

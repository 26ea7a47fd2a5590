/** The settings of devices: each is declared once, with its rule, default and whom it concerns. */
@NullMarked
package walt.reboot.inventory.settings;

import org.jspecify.annotations.NullMarked;

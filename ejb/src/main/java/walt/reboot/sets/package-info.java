/**
 * The language of device sets, and its inverse: names folded into ranges.
 */
@NullMarked
package walt.reboot.sets;

import org.jspecify.annotations.NullMarked;

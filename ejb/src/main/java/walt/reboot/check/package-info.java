/**
 * Tries what works with a switch, and says what to do about what doesn't.
 */
@NullMarked
package walt.reboot.check;

import org.jspecify.annotations.NullMarked;

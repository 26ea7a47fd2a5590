/** Reboots: asking for one, following it to its end, and looking at those of the past. */
@NullMarked
package walt.cli.reboot;

import org.jspecify.annotations.NullMarked;

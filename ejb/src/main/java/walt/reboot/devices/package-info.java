/** What can be done with devices beside rebooting them: added, configured, exported and imported, made to blink. */
@NullMarked
package walt.reboot.devices;

import org.jspecify.annotations.NullMarked;

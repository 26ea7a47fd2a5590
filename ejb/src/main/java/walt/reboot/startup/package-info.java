/** What happens when the server starts and stops, and its heartbeats. */
@NullMarked
package walt.reboot.startup;

import org.jspecify.annotations.NullMarked;

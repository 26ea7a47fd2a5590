/**
 * What needs somebody's attention: ports that are owed power and ports that are not believed any more.
 */
@NullMarked
package walt.reboot.alarms;

import org.jspecify.annotations.NullMarked;

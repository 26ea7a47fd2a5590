/** What happened: reboot jobs, their nodes and attempts, the ports that are owed power. */
@NullMarked
package walt.reboot.inventory.records;

import org.jspecify.annotations.NullMarked;

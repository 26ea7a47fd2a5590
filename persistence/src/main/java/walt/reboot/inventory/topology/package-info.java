/**
 * Where devices were heard, what switches were found to be, and what operators say of their ports.
 */
@NullMarked
package walt.reboot.inventory.topology;

import org.jspecify.annotations.NullMarked;

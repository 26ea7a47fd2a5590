/** The texts in which an inventory comes in and goes out: YAML, JSON and CSV of ours, and the answer of WalT's own server. */
@NullMarked
package walt.reboot.devices.exchange;

import org.jspecify.annotations.NullMarked;

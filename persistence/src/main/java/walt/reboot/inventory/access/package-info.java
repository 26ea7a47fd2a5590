/** Who may use the server: accounts and their tokens, of which only hashes are kept. */
@NullMarked
package walt.reboot.inventory.access;

import org.jspecify.annotations.NullMarked;

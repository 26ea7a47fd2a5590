/** Secrets at rest: encrypted with a key that is kept outside the database. */
@NullMarked
package walt.reboot.inventory.secrets;

import org.jspecify.annotations.NullMarked;

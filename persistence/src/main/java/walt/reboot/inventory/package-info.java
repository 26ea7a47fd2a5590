/**
 * The devices of the platform and everything that is remembered about them. Entities stay in these packages: callers see
 * records, and each public method of a repository is one short transaction.
 */
@NullMarked
package walt.reboot.inventory;

import org.jspecify.annotations.NullMarked;

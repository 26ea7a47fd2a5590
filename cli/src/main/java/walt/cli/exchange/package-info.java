/** Inventories as files: bringing a platform in, and writing it out. */
@NullMarked
package walt.cli.exchange;

import org.jspecify.annotations.NullMarked;

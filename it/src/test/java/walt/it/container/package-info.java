/** What only shows inside the application server: the database, starting again, and leaving nothing behind. */
@NullMarked
package walt.it.container;

import org.jspecify.annotations.NullMarked;

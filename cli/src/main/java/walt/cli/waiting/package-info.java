/** Waiting for work that the server does, and leaving it alone again. */
@NullMarked
package walt.cli.waiting;

import org.jspecify.annotations.NullMarked;

/** Start-up: a command line client that is slow to start is not used. */
@NullMarked
package walt.cli.start;

import org.jspecify.annotations.NullMarked;

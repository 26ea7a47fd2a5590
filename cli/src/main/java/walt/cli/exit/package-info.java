/** How a command ends: scripts rely on the exit codes, so they are defined in one place. */
@NullMarked
package walt.cli.exit;

import org.jspecify.annotations.NullMarked;

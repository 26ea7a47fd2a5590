/** What people see: every text that comes from elsewhere passes here, so that it cannot control the terminal. */
@NullMarked
package walt.cli.terminal;

import org.jspecify.annotations.NullMarked;

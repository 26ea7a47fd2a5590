/** Who is calling: nothing is open without a token but the health checks, and WalT's list of nodes when the operator opens it. */
@NullMarked
package walt.reboot.rest.access;

import org.jspecify.annotations.NullMarked;

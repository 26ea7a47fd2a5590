/** Who is calling: nothing but the health checks is open without a token. */
@NullMarked
package walt.reboot.rest.access;

import org.jspecify.annotations.NullMarked;

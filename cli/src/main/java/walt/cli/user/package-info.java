/** Commands of administrators on those who may use the server. */
@NullMarked
package walt.cli.user;

import org.jspecify.annotations.NullMarked;

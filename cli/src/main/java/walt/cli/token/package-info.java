/** Commands on tokens: what a user shows to the server instead of a password. */
@NullMarked
package walt.cli.token;

import org.jspecify.annotations.NullMarked;

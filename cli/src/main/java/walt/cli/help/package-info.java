/** Topics of the manual, so that the client explains itself without a network. */
@NullMarked
package walt.cli.help;

import org.jspecify.annotations.NullMarked;

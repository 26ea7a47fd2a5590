/**
 * Completion of command lines by the user's shell. The script is ours, because generators know fixed words only, and
 * names of devices are what people type most.
 */
@NullMarked
package walt.cli.completion;

import org.jspecify.annotations.NullMarked;

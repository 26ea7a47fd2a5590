/** Which device hangs on which port of which switch: having the switches asked, and drawing what they said. */
@NullMarked
package walt.cli.topology;

import org.jspecify.annotations.NullMarked;

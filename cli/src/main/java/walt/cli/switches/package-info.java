/** Commands on switches: their ports, what works on them, and what needs somebody's attention. */
@NullMarked
package walt.cli.switches;

import org.jspecify.annotations.NullMarked;

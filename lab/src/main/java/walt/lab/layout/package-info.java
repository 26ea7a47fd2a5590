/** The interfaces and PoE rows of a switch, and which row feeds which interface. */
@NullMarked
package walt.lab.layout;

import org.jspecify.annotations.NullMarked;

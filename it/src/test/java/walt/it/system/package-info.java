/** The product as its user runs it: {@code bin/walt-server} and {@code bin/walt} as processes, with a simulated lab as another. */
@NullMarked
package walt.it.system;

import org.jspecify.annotations.NullMarked;

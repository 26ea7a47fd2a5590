/** The rules of the architecture, checked on the compiled classes. */
@NullMarked
package walt.it.architecture;

import org.jspecify.annotations.NullMarked;

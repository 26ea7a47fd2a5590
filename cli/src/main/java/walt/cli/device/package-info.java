/** Commands on devices of any type: the inventory that everything else relies on. */
@NullMarked
package walt.cli.device;

import org.jspecify.annotations.NullMarked;

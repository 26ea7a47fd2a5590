/** Commands on nodes, kept apart from those on devices because users of nodes are not operators of devices. */
@NullMarked
package walt.cli.node;

import org.jspecify.annotations.NullMarked;

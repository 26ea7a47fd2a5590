/** Users, their tokens, and the nodes that they own. */
@NullMarked
package walt.reboot.people;

import org.jspecify.annotations.NullMarked;

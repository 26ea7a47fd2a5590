/**
 * What switches say about their ports and neighbours, and which PoE port belongs to which interface.
 */
@NullMarked
package walt.reboot.topology;

import org.jspecify.annotations.NullMarked;

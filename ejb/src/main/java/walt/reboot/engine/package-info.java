/**
 * The reboot engine: plans which methods a node gets, tries them in order, and records what happened. Knows no protocol.
 */
@NullMarked
package walt.reboot.engine;

import org.jspecify.annotations.NullMarked;

/** Simulated nodes, which behave on TCP port 12346 as WalT's own node service was measured to. */
@NullMarked
package walt.lab.node;

import org.jspecify.annotations.NullMarked;

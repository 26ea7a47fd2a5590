/** Simulated PoE switches and their ports: where cutting power makes links drop and nodes die. */
@NullMarked
package walt.lab.poe;

import org.jspecify.annotations.NullMarked;

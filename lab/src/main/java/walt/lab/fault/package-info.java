/** What can go wrong with simulated devices, on purpose, so that every way to fail can be tried on demand. */
@NullMarked
package walt.lab.fault;

import org.jspecify.annotations.NullMarked;

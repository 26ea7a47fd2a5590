/** Walks of real switches, in the {@code snmprec} format of snmpsim, which the lab can play. */
@NullMarked
package walt.lab.recording;

import org.jspecify.annotations.NullMarked;

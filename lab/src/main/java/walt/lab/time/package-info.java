/** The lab's time, in one place so that tests can make it run through tiny durations. */
@NullMarked
package walt.lab.time;

import org.jspecify.annotations.NullMarked;

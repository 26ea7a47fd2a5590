/** The lab's control endpoint, so that faults can be switched while a server in another process is under test. */
@NullMarked
package walt.lab.control;

import org.jspecify.annotations.NullMarked;

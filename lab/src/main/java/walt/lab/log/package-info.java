/** What the simulated devices saw and did, so that a test can judge a server by the devices' own account. */
@NullMarked
package walt.lab.log;

import org.jspecify.annotations.NullMarked;

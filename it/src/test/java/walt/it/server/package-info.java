/** The deployed server as tests handle it: the EAR that was built, and its API from outside. */
@NullMarked
package walt.it.server;

import org.jspecify.annotations.NullMarked;

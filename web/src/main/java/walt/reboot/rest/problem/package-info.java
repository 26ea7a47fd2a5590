/** Errors as clients see them: problem details (RFC 9457), from one enum of problem types. */
@NullMarked
package walt.reboot.rest.problem;

import org.jspecify.annotations.NullMarked;

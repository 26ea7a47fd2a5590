/** A server that speaks the API as far as a test needs it, so that the client is tested through its command line. */
@NullMarked
package walt.cli.testing;

import org.jspecify.annotations.NullMarked;

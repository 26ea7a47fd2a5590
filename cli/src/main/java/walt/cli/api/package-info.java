/** The HTTP side: the rest of the client asks for JSON and gets it, or one failure that explains itself. */
@NullMarked
package walt.cli.api;

import org.jspecify.annotations.NullMarked;

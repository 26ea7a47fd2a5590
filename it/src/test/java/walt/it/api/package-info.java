/** The API as docs/api.md promises it, asked over HTTP. */
@NullMarked
package walt.it.api;

import org.jspecify.annotations.NullMarked;

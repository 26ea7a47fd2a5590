/** The `walt` command line client: knows the JSON of the API and nothing else of the server. */
@NullMarked
package walt.cli;

import org.jspecify.annotations.NullMarked;

/** JSON in and out: request bodies that are checked member by member, and the bodies of answers. */
@NullMarked
package walt.reboot.rest.json;

import org.jspecify.annotations.NullMarked;

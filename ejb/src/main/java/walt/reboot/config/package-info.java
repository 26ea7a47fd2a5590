/**
 * The server's configuration keys, each declared once with its default and range.
 */
@NullMarked
package walt.reboot.config;

import org.jspecify.annotations.NullMarked;

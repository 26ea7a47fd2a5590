/** Settings of devices: shown and changed the same way for nodes and for other devices. */
@NullMarked
package walt.cli.settings;

import org.jspecify.annotations.NullMarked;

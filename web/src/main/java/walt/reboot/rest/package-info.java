/** The HTTP API: resources that translate JSON to calls of the engine and the inventory, and back. */
@NullMarked
package walt.reboot.rest;

import org.jspecify.annotations.NullMarked;

/** The lab's inventory, written as the document that the server imports. */
@NullMarked
package walt.lab.inventory;

import org.jspecify.annotations.NullMarked;

/** The lab file: which switches and nodes a lab has, written short enough to be read at a glance. */
@NullMarked
package walt.lab.file;

import org.jspecify.annotations.NullMarked;

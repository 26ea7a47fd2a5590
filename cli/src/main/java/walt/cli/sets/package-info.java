/** Device sets as users write and read them; the server alone knows which devices are in one. */
@NullMarked
package walt.cli.sets;

import org.jspecify.annotations.NullMarked;

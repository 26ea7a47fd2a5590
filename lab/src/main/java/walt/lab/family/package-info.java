/** Families of switches, told apart by how they let power be switched; as their MIBs and recordings describe them. */
@NullMarked
package walt.lab.family;

import org.jspecify.annotations.NullMarked;

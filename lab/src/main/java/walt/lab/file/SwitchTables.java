package walt.lab.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.lab.family.Family;
import walt.lab.layout.Layout;
import walt.lab.recording.Recording;

/**
 * What the tables of a switch tell: those of its family, filled by the lab, or those of a recording.
 *
 * @param family of a recording without a PoE table any, since it has no ports then
 */
public record SwitchTables(
        Family family, Layout layout, @Nullable Recording played) {

    /** The recording that it is played from. */
    public Optional<Recording> recording() {
        return Optional.ofNullable(played);
    }

    /** How many interfaces cables to other switches can be plugged into; those of a recording are all taken. */
    int sockets() {
        return played == null ? layout.interfaces().size() : 0;
    }
}

package walt.lab.fault;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An instant between two steps of a power cycle, as the switch sees it: where its agent can be held. A read is a GET of a row
 * of the switch's PoE table.
 */
public enum Boundary {
    /** A port that is on is read, and not answered yet. */
    FIRST_READ,
    /** "Off" has arrived and is not done yet. */
    CUT,
    /** "Off" is done and not answered yet. */
    CUT_DONE,
    /** The port that is off is read, and not answered yet. */
    PROOF_OFF,
    /** "On" has arrived and is not done yet. */
    RETURN,
    /** "On" is done and not answered yet. */
    RETURN_DONE,
    /** The port that is on again is read, and not answered yet. */
    PROOF_ON;

    /** The name in faults, such as {@code cut-done}. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The boundary of that name. */
    public static Optional<Boundary> spelled(String spelling) {
        return Stream.of(values())
                .filter(boundary -> boundary.spelling().equals(spelling))
                .findFirst();
    }
}

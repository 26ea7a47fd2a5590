package walt.reboot.poe;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.PortClaims.Claims;
import walt.reboot.inventory.topology.PortStatement;

/** Says whether a row may feed another port by now, since operators have stated ports of its switch after that was looked at. */
final class Restated {
    private Restated() {}

    /** The port with what operators say now; its interface stays the one that was found. */
    static PortInView now(PortInView seen, Claims claims) {
        List<PortStatement> said = claims.statements();
        return Set.copyOf(said).equals(Set.copyOf(seen.map().statements()))
                ? seen
                : new PortInView(seen.port(), seen.face(), seen.map().with(said), seen.found());
    }

    /** Why the port must not be cut: neighbours were looked for at another one than the row feeds now. */
    static Optional<String> of(PortInView now) {
        PoeRow row = now.port().row();
        return now.map().interfaceOf(row).equals(Optional.ofNullable(now.face()))
                ? Optional.empty()
                : Optional.of(CutGuard.notCut(now) + "what the PoE rows of "
                        + now.port().agent().name() + " feed was stated anew meanwhile, and row " + row
                        + " is not certain to feed the same port any more: reboot the node again");
    }
}

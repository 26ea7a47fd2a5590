package walt.reboot.poe;

import java.util.Optional;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.DistrustedPort;
import walt.reboot.inventory.topology.PortClaims.Claims;

/**
 * Says why a row is not to be believed after links have contradicted its own place, or that of another row: a numbering that is
 * wrong for one row is wrong for all that have no better word.
 */
final class Distrust {
    private Distrust() {}

    static Optional<String> of(PortInView port, Claims claims) {
        PoeRow row = port.port().row();
        Optional<String> own = claims.distrusted().stream()
                .filter(known -> known.row().equals(row))
                .findFirst()
                .map(known ->
                        CutGuard.notCut(port) + known.reason() + ". State what PoE row " + row + " feeds to end this");
        return own.isPresent() || !port.map().isNumbered(row)
                ? own
                : claims.distrusted().stream().findFirst().map(known -> sameNumbering(port, known));
    }

    private static String sameNumbering(PortInView port, DistrustedPort known) {
        return CutGuard.notCut(port) + "what PoE row " + port.port().row() + " feeds was derived in the same way as for"
                + " PoE row " + known.row() + ", which is distrusted: " + known.reason() + ". State what PoE row "
                + known.row() + " feeds, and this row too if that is not what was derived";
    }
}

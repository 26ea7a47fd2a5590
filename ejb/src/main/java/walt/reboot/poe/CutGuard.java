package walt.reboot.poe;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import walt.reboot.engine.Node;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.DeviceLookup.Stated;
import walt.reboot.inventory.PowerPort;
import walt.reboot.inventory.topology.PortClaims.Claims;
import walt.reboot.inventory.topology.PortClaims.Place;
import walt.reboot.inventory.topology.Position;
import walt.reboot.topology.Heard;
import walt.reboot.topology.Neighbour;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchMaps;
import walt.reboot.topology.SwitchSight;

/**
 * Says why a port must not be cut although it is the node's: right before the cut the record and the switch are asked who is
 * there. Nobody is the normal case of a hung node.
 */
final class CutGuard {
    private final PortRecords records;
    private final SwitchSight sight;
    private final NeighbourCheck neighbours;
    private final LearnedCheck learned;
    private final Clock clock;
    private final Supplier<PoeConfig> config;

    CutGuard(
            PortRecords records,
            SwitchSight sight,
            NeighbourCheck neighbours,
            Clock clock,
            Supplier<PoeConfig> config) {
        this.records = records;
        this.sight = sight;
        this.neighbours = neighbours;
        this.learned = new LearnedCheck(records, sight, neighbours);
        this.clock = clock;
        this.config = config;
    }

    /** What it says. */
    sealed interface Verdict {}

    /**
     * Nothing speaks against it.
     *
     * @param note on which word the port was cut, when the node is not seen there now; else empty
     */
    record Free(Optional<String> note) implements Verdict {}

    /** The port must not be cut; why, and what to do, for the user. */
    record Refused(String why) implements Verdict {}

    Verdict check(PortInView port, Node node) throws InterruptedException {
        Claims claims = records.claims(port, node);
        Optional<String> objection = Stream.of(
                        Distrust.of(port, claims),
                        tooOld(port),
                        statedForOther(port, node, claims),
                        heardOther(port, node, claims),
                        heardElsewhere(port, node, claims))
                .flatMap(Optional::stream)
                .findFirst();
        // last, since somebody may be moving a cable
        return objection.isPresent() ? new Refused(objection.get()) : listen(port, node);
    }

    private Verdict listen(PortInView port, Node node) throws InterruptedException {
        SwitchInterface face = port.face();
        if (face == null) {
            return new Free(Optional.empty());
        }
        return switch (sight.listen(port.port().agent())) {
            case SwitchMaps.Deaf deaf -> new Refused(deaf.why());
            case SwitchMaps.Listened listened -> judge(port, face, listened.heard(), node);
        };
    }

    private Verdict judge(PortInView port, SwitchInterface face, Heard heard, Node node) throws InterruptedException {
        List<Neighbour> here = heard.at(face.ifIndex(), port.map());
        Verdict verdict = neighbours.check(port, here, node);
        if (verdict instanceof Refused) {
            return verdict;
        }
        Optional<String> objection = neighbours.unplaced(port, heard.perhapsAt(face.ifIndex(), port.map()), node);
        if (objection.isEmpty() && here.isEmpty()) {
            objection = learned.objection(port, face, node);
        }
        return objection.<Verdict>map(Refused::new).orElse(verdict);
    }

    private Optional<String> tooOld(PortInView port) {
        Position found = port.found();
        if (found == null || found.seen().plus(config.get().positionAge()).isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(notCut(port) + "the node was heard there last " + Ages.of(found.seen(), clock)
                + " ago: scan the switch, or state the node's 'power.port'");
    }

    private static Optional<String> statedForOther(PortInView port, Node node, Claims claims) {
        return claims.stated().stream()
                .filter(stated -> !stated.node().equals(node.id()))
                .filter(stated -> isSame(port, stated))
                .findFirst()
                .map(stated -> notCut(port) + "it feeds " + stated.name() + ", as 'power.port' of " + stated.name()
                        + " states: correct that, or the 'power.port' of this node");
    }

    private static boolean isSame(PortInView port, Stated stated) {
        return switch (stated.port().port()) {
            case PowerPort.Row row -> row.row().equals(port.port().row());
            case PowerPort.InterfaceName name -> port.isNamed(name.name());
        };
    }

    private static Optional<String> heardOther(PortInView port, Node node, Claims claims) {
        List<String> others = claims.heard().stream()
                .filter(known -> !known.id().equals(node.id()))
                .map(Known::name)
                .map(String::valueOf)
                .sorted()
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(notCut(port) + "the last scan has heard " + String.join(", ", others)
                        + " there: check the cable, then scan the switch again");
    }

    /** What an operator states may have been true until somebody moved a cable. */
    private static Optional<String> heardElsewhere(PortInView port, Node node, Claims claims) {
        Place place = port.place();
        if (place == null
                || port.found() != null
                || claims.spots().isEmpty()
                || claims.spots().stream()
                        .anyMatch(spot -> spot.isAt(port.port().agent().id(), place))) {
            return Optional.empty();
        }
        return Optional.of(notCut(port) + "'power.port' of " + node.name() + " states it (PoE row "
                + port.port().row() + "), but the last scan has heard "
                + node.name() + " at " + claims.spots().getFirst()
                + ": correct 'power.port', or check the cable and scan the switches again");
    }

    static String notCut(PortInView port) {
        return "the power of " + port.label() + " was not cut: ";
    }
}

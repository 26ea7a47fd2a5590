package walt.reboot.poe;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import walt.reboot.engine.Node;
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
    private final RecordCheck recorded;
    private final SwitchSight sight;
    private final NeighbourCheck neighbours;
    private final LearnedCheck learned;

    CutGuard(
            PortRecords records,
            SwitchSight sight,
            NeighbourCheck neighbours,
            Clock clock,
            Supplier<PoeConfig> config) {
        this.records = records;
        this.recorded = new RecordCheck(clock, config);
        this.sight = sight;
        this.neighbours = neighbours;
        this.learned = new LearnedCheck(records, sight, neighbours);
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
        Optional<String> objection = recorded.objection(port, node, records.claims(port, node));
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

    static String notCut(PortInView port) {
        return "the power of " + port.label() + " was not cut: ";
    }
}

package walt.reboot.poe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final PortRecords records;
    private final RecordCheck recorded;
    private final SwitchSight sight;
    private final NeighbourCheck neighbours;
    private final LearnedCheck learned;
    private final Clock clock;

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
        this.clock = clock;
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
        Instant asked = clock.instant();
        Optional<String> objection = onRecord(port, node);
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        // last, since somebody may be moving a cable
        Verdict verdict = listen(port, node);
        // slow switches take minutes to answer: much can be stated, found and distrusted meanwhile
        return verdict instanceof Free && isOver(asked)
                ? onRecord(port, node).<Verdict>map(Refused::new).orElse(verdict)
                : verdict;
    }

    /** A clock that was set back in between tells nothing: then much time may have passed. */
    private boolean isOver(Instant moment) {
        return Duration.between(moment, clock.instant()).abs().compareTo(A_MOMENT) >= 0;
    }

    private Optional<String> onRecord(PortInView port, Node node) throws InterruptedException {
        return recorded.objection(port, node, records.claims(port, node));
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

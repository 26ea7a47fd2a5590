package walt.reboot.poe;

import static walt.reboot.poe.CutGuard.notCut;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import walt.reboot.engine.Node;
import walt.reboot.inventory.DeviceLookup.Stated;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.PowerPort;
import walt.reboot.inventory.topology.PortClaims.Claims;
import walt.reboot.inventory.topology.PortClaims.Place;
import walt.reboot.inventory.topology.PortClaims.Presence;
import walt.reboot.inventory.topology.Position;

/** Says whether what is on record of a port speaks against the node; pure but for the time. */
final class RecordCheck {
    private final Clock clock;
    private final Supplier<PoeConfig> config;

    RecordCheck(Clock clock, Supplier<PoeConfig> config) {
        this.clock = clock;
        this.config = config;
    }

    /** Why the port must not be cut. */
    Optional<String> objection(PortInView seen, Node node, Claims claims) {
        PortInView port = Restated.now(seen, claims);
        return Stream.of(
                        Restated.of(port),
                        Distrust.of(port, claims),
                        tooOld(port),
                        statedForOther(port, node, claims),
                        heardOther(port, node, claims),
                        heardElsewhere(port, node, claims))
                .flatMap(Optional::stream)
                .findFirst();
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

    private Optional<String> heardOther(PortInView port, Node node, Claims claims) {
        List<Presence> others = claims.heard().stream()
                .filter(other -> !other.device().id().equals(node.id()))
                .toList();
        List<Presence> there =
                others.stream().filter(other -> other.at().confirmed()).toList();
        return there.isEmpty()
                ? heardLater(port, node, others)
                : Optional.of(notCut(port) + "the last scan has heard " + names(there)
                        + " there: check the cable, then scan the switch again" + newBoard(there, node));
    }

    /** Who was heard there after the node was, and is silent now, has got the port: he would be cut. */
    private Optional<String> heardLater(PortInView port, Node node, List<Presence> others) {
        Position found = port.found();
        if (found == null) {
            return Optional.empty();
        }
        // an interface number of then may be another port's now
        List<Presence> later = others.stream()
                .filter(other -> port.isNamed(other.at().interfaceName()))
                .filter(other -> !other.at().seen().isBefore(found.seen()))
                .toList();
        return later.isEmpty()
                ? Optional.empty()
                : Optional.of(notCut(port) + names(later) + " was heard there since the node was, "
                        + Ages.of(found.seen(), clock)
                        + " ago: check the cable and scan the switch, or state the node's 'power.port'"
                        + newBoard(later, node));
    }

    /** A board that was replaced under the node's name is a stranger until somebody says so. */
    private static String newBoard(List<Presence> others, Node node) {
        return others.stream()
                .map(Presence::device)
                .filter(other -> other.type() == DeviceType.UNKNOWN)
                .findFirst()
                .map(other -> " (if " + other.name() + " is the new board of " + node.name() + ": forget "
                        + other.name() + ", and give " + node.name() + " its MAC address)")
                .orElse("");
    }

    private static String names(List<Presence> those) {
        return those.stream()
                .map(each -> each.device().name().value())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
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
}

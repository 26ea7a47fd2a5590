package walt.reboot.poe;

import java.util.List;
import java.util.Optional;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.SwitchMaps;
import walt.reboot.topology.SwitchSight;

/** Finds out which PoE row and which interface belong together, by asking the switch: only what is beyond doubt is found. */
final class PortFinder {
    private final SwitchSight sight;

    PortFinder(SwitchSight sight) {
        this.sight = sight;
    }

    /** How it went. */
    sealed interface Result {}

    /** This is the port. */
    record Found(PortInView view) implements Result {}

    /** The port must not be touched; why, for the user. */
    record NotFound(String why) implements Result {}

    /** The PoE row of an interface. */
    Result find(NamedPort named) throws InterruptedException {
        return switch (sight.trusted(named.agent(), map -> face(map, named.interfaceName()))) {
            case SwitchMaps.Unread unread -> new NotFound(unread.why());
            case SwitchMaps.Mapped mapped ->
                switch (mapped.map().rowOf(named.interfaceName())) {
                    case SwitchMap.Row found ->
                        new Found(new PortInView(
                                new SwitchPort(named.agent(), found.row()),
                                face(mapped.map(), named.interfaceName()).orElse(null),
                                mapped.map(),
                                named.found()));
                    case SwitchMap.NoRow none ->
                        new NotFound("the PoE port of " + named + " is not known: " + none.why());
                };
        };
    }

    /** The interface of a PoE row that an operator has stated, if it can be told. */
    Result find(SwitchPort stated) throws InterruptedException {
        return switch (sight.trusted(stated.agent(), map -> map.interfaceOf(stated.row()))) {
            case SwitchMaps.Unread unread -> new NotFound(unread.why());
            case SwitchMaps.Mapped mapped ->
                new Found(new PortInView(
                        stated, mapped.map().interfaceOf(stated.row()).orElse(null), mapped.map(), null));
        };
    }

    /** The only interface of that name. */
    private static Optional<SwitchInterface> face(SwitchMap map, String name) {
        List<SwitchInterface> named = map.reading().named(name);
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}

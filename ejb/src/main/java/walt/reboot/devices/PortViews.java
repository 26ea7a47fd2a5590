package walt.reboot.devices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.devices.SwitchPortView.Mapping;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.topology.PoeState;
import walt.reboot.topology.RowPlace;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchMap;

/** The ports of one switch: first PoE rows that no interface is known for, then the interfaces. */
final class PortViews {
    private final SwitchMap map;
    private final Peers peers;
    private final Map<Integer, Integer> lldpPorts;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<PoeRow, String> distrusted;
    private final @Nullable String doubt;

    /** @param distrusted why rows are not believed any more */
    PortViews(SwitchMap map, Peers peers, List<PortStatement> statements, Map<PoeRow, String> distrusted) {
        this.map = map;
        this.peers = peers;
        this.distrusted = distrusted;
        statements.forEach(each -> {
            if (each.label() != null) {
                labels.put(each.interfaceName(), each.label());
            }
        });
        this.lldpPorts = map.lldpPortsByInterface();
        this.doubt = map.firstDoubt().orElse(null);
    }

    List<SwitchPortView> list() {
        List<SwitchPortView> ports = new ArrayList<>();
        map.places().forEach((row, place) -> {
            if (place instanceof RowPlace.Ambiguous) {
                ports.add(view(null, row, Mapping.AMBIGUOUS, place.why()));
            }
        });
        for (SwitchInterface face : map.reading().interfaces().values()) {
            if (face.isPort() || map.rowOf(face.ifIndex()).isPresent()) {
                ports.add(of(face));
            }
        }
        return ports;
    }

    /** The interface of this name, be it no port on the front. */
    SwitchPortView of(String interfaceName) {
        return map.reading().interfaces().values().stream()
                .filter(face -> face.name().equals(interfaceName))
                .findFirst()
                .map(this::of)
                .orElseThrow();
    }

    private SwitchPortView of(SwitchInterface face) {
        PoeRow row = map.rowOf(face.ifIndex()).orElse(null);
        RowPlace place = row == null ? null : map.places().get(row);
        if (place != null) {
            boolean stated = place instanceof RowPlace.Stated;
            return view(face, row, stated ? Mapping.STATED : Mapping.DERIVED, place.why());
        }
        return view(face, null, doubt == null ? Mapping.NONE : Mapping.AMBIGUOUS, doubt);
    }

    private SwitchPortView view(
            @Nullable SwitchInterface face, @Nullable PoeRow row, Mapping mapping, @Nullable String why) {
        PoeState state = row == null ? null : map.reading().poe().get(row);
        return new SwitchPortView(
                face == null ? null : face.ifIndex(),
                face == null ? null : face.name(),
                face == null ? null : lldpPorts.get(face.ifIndex()),
                row,
                peers.isStated(row) ? Mapping.STATED : mapping,
                why,
                state == null ? null : state.enabled(),
                delivering(state, mapping),
                peers.of(face, row),
                face == null ? null : labels.get(face.name()),
                row == null ? null : distrusted.get(row));
    }

    /** A port without PoE feeds nobody; of one whose row is in doubt that can't be told. */
    private static @Nullable Boolean delivering(@Nullable PoeState state, Mapping mapping) {
        if (state != null) {
            return state.delivering();
        }
        return mapping == Mapping.NONE ? false : null;
    }
}

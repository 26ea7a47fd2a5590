package walt.reboot.poe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.topology.Heard;
import walt.reboot.topology.Neighbour;
import walt.reboot.topology.PoeState;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.SwitchMaps;
import walt.reboot.topology.SwitchReading;
import walt.reboot.topology.SwitchSight;
import walt.reboot.topology.Vendor;

/** A switch with the ports Gi1/0/1 to Gi1/0/4 ({@code ifIndex} 101 to 104), fed by the PoE rows 1.1 to 1.4. */
final class FakeSight implements SwitchSight {
    private static final int ETHERNET = 6;
    private static final int PORTS = 4;

    /** Who is heard, by {@code ifIndex}. */
    final Map<Integer, List<Neighbour>> heard = new LinkedHashMap<>();

    /** Who is heard, by an LLDP port that no interface is known of. */
    final Map<Integer, List<Neighbour>> unplaced = new LinkedHashMap<>();

    /** Which addresses were learned, by port of the bridge: 1 to 4. */
    final Map<Integer, Set<MacAddress>> learned = new LinkedHashMap<>();

    /** Whether the switch refuses to tell them. */
    boolean learnedUnread;

    /** Why the switch can't be read; null: it can. */
    @Nullable
    String unread;

    /** Whether the switch has PoE rows that nothing tells the ports of. */
    boolean ambiguous;

    /** What operators say of the ports. */
    final List<PortStatement> statements = new ArrayList<>();

    /** The {@code ifIndex} that the switch itself tells of rows. */
    final Map<PoeRow, OptionalInt> entities = new LinkedHashMap<>();

    private final Story story;

    FakeSight(Story story) {
        this.story = story;
    }

    @Override
    public SwitchMaps.Outcome trusted(SwitchAgent agent, Function<SwitchMap, Optional<SwitchInterface>> which) {
        story.begins("map");
        story.tookEffect();
        return unread == null ? new SwitchMaps.Mapped(map()) : new SwitchMaps.Unread(unread);
    }

    @Override
    public SwitchMaps.Listening listen(SwitchAgent agent) {
        story.begins("listen");
        story.tookEffect();
        return unread == null ? new SwitchMaps.Listened(new Heard(unplaced, heard)) : new SwitchMaps.Deaf(unread);
    }

    @Override
    public Optional<Map<Integer, Set<MacAddress>>> learned(SwitchAgent agent) {
        story.begins("learned");
        story.tookEffect();
        return learnedUnread ? Optional.empty() : Optional.of(learned);
    }

    SwitchMap map() {
        Map<Integer, Integer> bridge = new LinkedHashMap<>();
        Map<Integer, SwitchInterface> faces = new LinkedHashMap<>();
        Map<PoeRow, PoeState> rows = new LinkedHashMap<>();
        for (int i = 1; i <= PORTS; i++) {
            faces.put(100 + i, new SwitchInterface(100 + i, "Gi1/0/" + i, "port " + i, "", ETHERNET, true, null));
            rows.put(new PoeRow(1, i), new PoeState(true, true));
            bridge.put(i, 100 + i);
        }
        if (ambiguous) {
            rows.put(new PoeRow(1, 9), new PoeState(true, true));
        }
        SwitchMap map = SwitchMap.of(new SwitchReading(
                Vendor.OTHER, faces, bridge, List.of(), Map.of(), Map.of(), null, rows, entities, List.of()));
        return map.with(statements);
    }
}

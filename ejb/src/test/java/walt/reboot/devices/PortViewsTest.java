package walt.reboot.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import walt.reboot.devices.SwitchPortView.Mapping;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.topology.PoeState;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.SwitchReading;
import walt.reboot.topology.Vendor;

class PortViewsTest {
    private static List<SwitchPortView> views(int interfaces, Map<PoeRow, PoeState> rows, PortStatement... said) {
        Map<Integer, SwitchInterface> faces = new LinkedHashMap<>();
        for (int i = 1; i <= interfaces; i++) {
            faces.put(i, new SwitchInterface(i, "Gi" + i, "Gi" + i, "", 6, true, null));
        }
        List<PortStatement> statements = List.of(said);
        SwitchMap map = SwitchMap.of(new SwitchReading(
                        Vendor.OTHER, faces, Map.of(), List.of(), Map.of(), Map.of(), null, rows, Map.of(), List.of()))
                .with(statements);
        Peers peers = new Peers(new DeviceName("sw-1"), map, List.of());
        return new PortViews(map, peers, statements, Map.of()).list();
    }

    @Test
    void whetherAPortDeliversIsUnknownWhenItsRowIs() {
        PoeRow row = new PoeRow(1, 1);
        PoeRow other = new PoeRow(1, 2);
        Map<PoeRow, PoeState> rows = new LinkedHashMap<>();
        rows.put(row, new PoeState(true, false));
        rows.put(other, new PoeState(true, true));
        assertThat(views(3, rows, new PortStatement("Gi1", null, row)))
                .extracting(
                        SwitchPortView::ifName,
                        SwitchPortView::row,
                        SwitchPortView::mapping,
                        SwitchPortView::delivering)
                .containsExactly(
                        tuple(null, other, Mapping.AMBIGUOUS, true),
                        tuple("Gi1", row, Mapping.STATED, false),
                        tuple("Gi2", null, Mapping.AMBIGUOUS, null),
                        tuple("Gi3", null, Mapping.AMBIGUOUS, null));
    }

    @Test
    void aPortWithoutPoeDeliversNothing() {
        assertThat(views(1, Map.of()))
                .extracting(SwitchPortView::mapping, SwitchPortView::delivering)
                .containsExactly(tuple(Mapping.NONE, false));
    }
}

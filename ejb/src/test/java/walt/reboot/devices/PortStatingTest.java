package walt.reboot.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.topology.PoeState;
import walt.reboot.topology.SwitchInterface;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.SwitchReading;
import walt.reboot.topology.Vendor;

class PortStatingTest {
    private static final PortStatement SAID = new PortStatement("Gi2", "left", new PoeRow(1, 2));

    private static SwitchMap map() {
        Map<Integer, SwitchInterface> faces = new LinkedHashMap<>();
        Map<PoeRow, PoeState> rows = new LinkedHashMap<>();
        for (int i = 1; i <= 4; i++) {
            faces.put(i, new SwitchInterface(i, "Gi" + i, "Gi" + i, "", 6, true, null));
            rows.put(new PoeRow(1, i), new PoeState(true, false));
        }
        return SwitchMap.of(new SwitchReading(
                Vendor.OTHER, faces, Map.of(), List.of(), Map.of(), Map.of(), null, rows, Map.of(), List.of()));
    }

    private static PortStatement state(PortEdit edit) {
        return new PortStating(new DeviceName("sw-1"), map(), List.of(SAID)).of(edit);
    }

    private static PortEdit label(String port, @Nullable String label) {
        return new PortEdit(port, true, label, false, null);
    }

    private static PortEdit row(String port, @Nullable PoeRow row) {
        return new PortEdit(port, false, null, true, row);
    }

    @Test
    void whatIsNotToldStays() {
        assertThat(state(label("Gi2", "right"))).isEqualTo(new PortStatement("Gi2", "right", new PoeRow(1, 2)));
        assertThat(state(row("Gi2", null))).isEqualTo(new PortStatement("Gi2", "left", null));
    }

    @Test
    void aPortIsKnownByItsLabelToo() {
        assertThat(state(row("left", new PoeRow(1, 3)))).isEqualTo(new PortStatement("Gi2", "left", new PoeRow(1, 3)));
    }

    @Test
    void whatTheSwitchDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> state(label("Gi9", "x")))
                .isInstanceOf(BadInput.class)
                .hasMessage("sw-1 has no interface and no label 'Gi9'.");
        assertThatThrownBy(() -> state(row("Gi1", new PoeRow(2, 1))))
                .isInstanceOf(BadInput.class)
                .hasMessage("sw-1 has no PoE row 2.1: its rows are 1.1 to 1.4.");
    }

    @Test
    void theSameOfTwoPortsIsRefused() {
        assertThatThrownBy(() -> state(row("Gi1", new PoeRow(1, 2))))
                .isInstanceOf(Conflict.class)
                .hasMessage("PoE row 1.2 is stated for sw-1/Gi2 already: take that back first.");
        assertThatThrownBy(() -> state(label("Gi1", "left")))
                .isInstanceOf(Conflict.class)
                .hasMessage("sw-1/Gi2 has the label left already.");
        assertThatThrownBy(() -> state(label("Gi1", "Gi3"))).isInstanceOf(Conflict.class);
    }

    @Test
    void aLabelThatIsNoneIsRefused() {
        assertThatThrownBy(() -> state(label("Gi1", " "))).isInstanceOf(BadInput.class);
    }
}

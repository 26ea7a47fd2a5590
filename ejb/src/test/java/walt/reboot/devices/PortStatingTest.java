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
    private static final PortStatement ALSO = new PortStatement("Gi3", "right", new PoeRow(1, 3));

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

    private static List<PortStatement> stateAll(PortEdit... edits) {
        return new PortStating(new DeviceName("sw-1"), map(), List.of(SAID, ALSO)).of(List.of(edits));
    }

    private static PortStatement state(PortEdit edit) {
        return stateAll(edit).getFirst();
    }

    private static PortEdit label(String port, @Nullable String label) {
        return new PortEdit(port, true, label, false, null);
    }

    private static PortEdit row(String port, @Nullable PoeRow row) {
        return new PortEdit(port, false, null, true, row);
    }

    @Test
    void whatIsNotToldStays() {
        assertThat(state(label("Gi2", "new"))).isEqualTo(new PortStatement("Gi2", "new", new PoeRow(1, 2)));
        assertThat(state(row("Gi2", null))).isEqualTo(new PortStatement("Gi2", "left", null));
    }

    @Test
    void aPortIsKnownByItsLabelToo() {
        assertThat(state(row("left", new PoeRow(1, 4)))).isEqualTo(new PortStatement("Gi2", "left", new PoeRow(1, 4)));
    }

    @Test
    void whatTheSwitchDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> state(label("Gi9", "x")))
                .isInstanceOf(BadInput.class)
                .hasMessage("sw-1 has no interface and no label 'Gi9'.");
        assertThatThrownBy(() -> state(row("Gi1", new PoeRow(2, 1))))
                .isInstanceOf(BadInput.class)
                .hasMessage("sw-1/Gi1 can't have PoE row 2.1: the switch has rows 1.1 to 1.4.");
    }

    @Test
    void theSameOfTwoPortsIsRefused() {
        assertThatThrownBy(() -> state(row("Gi1", new PoeRow(1, 2))))
                .isInstanceOf(Conflict.class)
                .hasMessage("sw-1/Gi1 can't have PoE row 1.2: sw-1/Gi2 has it already, take that back first.");
        assertThatThrownBy(() -> state(label("Gi1", "left")))
                .isInstanceOf(Conflict.class)
                .hasMessage("sw-1/Gi1 can't have the label left: sw-1/Gi2 has it already, take that back first.");
        assertThatThrownBy(() -> state(label("Gi1", "Gi3")))
                .isInstanceOf(Conflict.class)
                .hasMessage("sw-1/Gi1 can't have the label Gi3: another interface is named so.");
    }

    @Test
    void aLabelThatIsNoneIsRefused() {
        assertThatThrownBy(() -> state(label("Gi1", " ")))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("The label of Gi1 must have 1 to 63 letters");
    }

    @Test
    void rowsAndLabelsChangePlacesInOneRequest() {
        assertThat(stateAll(row("Gi2", new PoeRow(1, 3)), row("right", new PoeRow(1, 2))))
                .containsExactly(
                        new PortStatement("Gi2", "left", new PoeRow(1, 3)),
                        new PortStatement("Gi3", "right", new PoeRow(1, 2)));
        assertThat(stateAll(label("left", "right"), label("right", "left")))
                .containsExactly(
                        new PortStatement("Gi2", "right", new PoeRow(1, 2)),
                        new PortStatement("Gi3", "left", new PoeRow(1, 3)));
    }

    @Test
    void aRowThatIsTakenBackIsFreeInTheSameRequest() {
        assertThat(stateAll(row("Gi1", new PoeRow(1, 2)), row("Gi2", null)))
                .containsExactly(
                        new PortStatement("Gi1", null, new PoeRow(1, 2)), new PortStatement("Gi2", "left", null));
        assertThatThrownBy(() -> stateAll(row("Gi1", new PoeRow(1, 2)), label("Gi2", null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theSameTwiceInOneRequestIsRefused() {
        assertThatThrownBy(() -> stateAll(row("Gi1", new PoeRow(1, 4)), row("Gi4", new PoeRow(1, 4))))
                .isInstanceOf(BadInput.class)
                .hasMessage("sw-1/Gi1 can't have PoE row 1.4: it is told of sw-1/Gi4 too.");
        assertThatThrownBy(() -> stateAll(label("Gi1", "new"), label("Gi4", "new")))
                .isInstanceOf(BadInput.class)
                .hasMessage("sw-1/Gi1 can't have the label new: it is told of sw-1/Gi4 too.");
        assertThatThrownBy(() -> stateAll(row("Gi2", new PoeRow(1, 1)), label("left", "new")))
                .isInstanceOf(BadInput.class)
                .hasMessage("sw-1/Gi2 is told twice: leave one of the two out.");
    }
}

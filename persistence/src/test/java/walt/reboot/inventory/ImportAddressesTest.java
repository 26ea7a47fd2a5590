package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static walt.reboot.inventory.Imports.document;
import static walt.reboot.inventory.Imports.node;
import static walt.reboot.inventory.Imports.unknown;

import java.util.Map;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.BadInput.FieldError;

/** Imports that tell addresses which other devices have. */
class ImportAddressesTest {
    private final MemoryRows rows = new MemoryRows();

    @Test
    void anAddressOfADeviceThatIsNotToldIsAConflictWithALine() {
        rows.load(document(node("rpi-1", "10.0.0.1", Map.of())));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rows.plan(document(node("rpi-2", "10.0.0.1", Map.of()))))
                .satisfies(wrong -> assertThat(wrong.errors())
                        .containsExactly(new FieldError("line 12", "Line 12: IP address 10.0.0.1 belongs to rpi-1.")));
    }

    @Test
    void whoHasTheAddressOfADeviceThatAScanHasFoundIsToldTheWayOut() {
        rows.load(document(unknown("unknown-000002", "10.0.0.2")));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rows.plan(document(node("rpi-2", "10.0.0.2", Map.of()))))
                .withMessageEndingWith("when it is rpi-2, forget unknown-000002 first.");
    }

    @Test
    void aDocumentThatTellsAnAddressTwiceIsToCorrectWhateverHasIt() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() ->
                        rows.plan(document(unknown("unknown-000002", "10.0.0.2"), node("rpi-2", "10.0.0.2", Map.of()))))
                .withMessage("Line 22: IP address 10.0.0.2 belongs to unknown-000002.");
    }
}

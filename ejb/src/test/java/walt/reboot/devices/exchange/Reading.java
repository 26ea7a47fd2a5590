package walt.reboot.devices.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.ImportDocument;
import walt.reboot.inventory.ImportedDevice;
import walt.reboot.inventory.NewDevice;

/** Documents as they are read on the server {@link #SERVER}. */
final class Reading {
    static final String SERVER = "server-1";

    private Reading() {}

    /** The only device of a document without faults. */
    static ImportedDevice one(InventoryFormat format, String text) {
        ImportDocument document = read(format, text);
        assertThat(document.devices()).hasSize(1);
        return document.devices().getFirst();
    }

    /** All devices of a document without faults. */
    static List<NewDevice> all(InventoryFormat format, String text) {
        return read(format, text).devices().stream().map(ImportedDevice::device).toList();
    }

    static ImportDocument read(InventoryFormat format, String text) {
        ImportDocument document = format.read(text, SERVER);
        document.faults().check();
        return document;
    }

    static List<FieldError> faults(InventoryFormat format, String text) {
        try {
            read(format, text);
        } catch (BadInput wrong) {
            return wrong.errors();
        }
        throw new AssertionError("nothing was wrong with " + text);
    }
}

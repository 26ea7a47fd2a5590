package walt.reboot.devices.exchange;

import java.util.List;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.ImportDocument;

/** The formats of inventories. */
public enum InventoryFormat {
    YAML {
        @Override
        public ImportDocument read(String text, String server) {
            return YamlReader.read(text, server);
        }

        @Override
        String text(List<Export> devices) {
            return YamlOutput.of(devices);
        }
    },
    CSV {
        @Override
        public ImportDocument read(String text, String server) {
            return CsvInput.read(text, server);
        }

        @Override
        String text(List<Export> devices) {
            return CsvOutput.of(devices);
        }
    };

    /**
     * Reads a document; YAML may be JSON, and WalT's own answer. Faults are in what is returned.
     *
     * @param server the name of this server, which runs the virtual nodes unless they are said to run elsewhere
     */
    public abstract ImportDocument read(String text, String server);

    /**
     * Writes the devices in the order given.
     *
     * @param server the name of this server; virtual nodes that it doesn't run are marked
     * @param withSecrets whether secrets are written; they are named at least
     */
    public String write(List<Device> devices, String server, boolean withSecrets) {
        return text(devices.stream()
                .map(device -> Export.of(device, server, withSecrets))
                .toList());
    }

    abstract String text(List<Export> devices);
}

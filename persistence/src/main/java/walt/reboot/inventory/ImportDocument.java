package walt.reboot.inventory;

import java.util.List;
import java.util.Map;

/**
 * A document that tells devices, as far as it could be read.
 *
 * @param unread the devices that it tells wrongly, as far as their name and type are known: others may refer to them
 * @param faults those that reading has found; whoever looks further adds its own
 * @param warnings what was left out, and is no fault
 */
public record ImportDocument(
        List<ImportedDevice> devices,
        Map<DeviceName, DeviceType> unread,
        ImportFaults faults,
        List<ImportWarning> warnings) {
    public ImportDocument {
        devices = List.copyOf(devices);
        unread = Map.copyOf(unread);
        warnings = List.copyOf(warnings);
    }

    /** The same document telling its devices in another way. */
    public ImportDocument with(List<ImportedDevice> others) {
        return new ImportDocument(others, unread, faults, warnings);
    }
}

package walt.reboot.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import walt.reboot.inventory.Configured;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.ImportDocument;
import walt.reboot.inventory.ImportResult;
import walt.reboot.inventory.ImportedDevice;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.SettingsChange;
import walt.reboot.inventory.history.SettingChange.Author;

/** An inventory in memory that takes whatever it is told. */
final class FakeInventory extends Inventory {
    private final List<Device> devices = new ArrayList<>();
    private List<NewDevice> told = List.of();

    /** What the last change told. */
    List<NewDevice> told() {
        return told;
    }

    /** Forgets all devices. */
    void clear() {
        devices.clear();
    }

    NewDevice last() {
        return told.getLast();
    }

    @Override
    public List<Device> all() {
        return List.copyOf(devices);
    }

    @Override
    public Device add(NewDevice device, Author author) {
        take(List.of(device));
        return devices.getLast();
    }

    @Override
    public ImportResult importAll(ImportDocument document, Author author, boolean dryRun) {
        document.faults().check();
        take(document.devices().stream().map(ImportedDevice::device).toList());
        return new ImportResult(0, List.of(), List.of());
    }

    @Override
    public Configured configure(SettingsChange change, Consumer<List<Device>> permission) {
        permission.accept(devices.stream()
                .filter(device -> change.devices().contains(device.name()))
                .toList());
        return new Configured(all(), false);
    }

    private void take(List<NewDevice> wanted) {
        told = List.copyOf(wanted);
        wanted.forEach(device -> devices.add(stored(device)));
    }

    private Device stored(NewDevice device) {
        return new Device(
                new UUID(0, devices.size()),
                device.name(),
                device.type(),
                device.mac(),
                device.ip(),
                device.model(),
                device.virtual(),
                device.vmHost(),
                device.owner(),
                null,
                Map.of(),
                0);
    }
}

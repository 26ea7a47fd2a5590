package walt.reboot.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.ImportResult;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.history.SettingChange.Author;

/** An inventory in memory that takes whatever it is told, or refuses all. */
final class FakeInventory extends Inventory {
    private final List<Device> devices = new ArrayList<>();
    private List<NewDevice> told = List.of();
    private @Nullable BadInput refusal;

    void refuses(BadInput wrong) {
        refusal = wrong;
    }

    /** What the last change told. */
    List<NewDevice> told() {
        return told;
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
        return importAll(List.of(device), author).devices().getFirst();
    }

    @Override
    public ImportResult importAll(List<NewDevice> wanted, Author author) {
        if (refusal != null) {
            throw refusal;
        }
        told = List.copyOf(wanted);
        wanted.forEach(device -> devices.add(stored(device)));
        return new ImportResult(wanted.size(), 0, 0, devices);
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

package walt.it.container;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.history.SettingChange.Author;

/** Switches that are in the inventory only. */
final class NewSwitch {
    private NewSwitch() {}

    /**
     * Adds {@code sw-NUMBER}.
     *
     * @param number 1 to 9
     * @return its id
     */
    static UUID add(Inventory inventory, int number) {
        NewDevice device = new NewDevice(
                new DeviceName("sw-" + number),
                DeviceType.SWITCH,
                new MacAddress("02:00:00:00:01:0" + number),
                new IpAddress("127.65.0." + number),
                null,
                false,
                null,
                null,
                null,
                Map.of());
        return inventory.add(device, new Author("tester", Instant.EPOCH)).id();
    }
}

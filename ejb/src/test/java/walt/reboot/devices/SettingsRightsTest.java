package walt.reboot.devices;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.access.Role;

class SettingsRightsTest {
    private static final Account ADMIN = new Account("admin", Role.ADMINISTRATOR);
    private static final Account ALICE = new Account("alice", Role.USER);

    private final Device free = device("rpi-1", DeviceType.NODE, null);
    private final Device hers = device("rpi-2", DeviceType.NODE, "alice");
    private final Device his = device("rpi-3", DeviceType.NODE, "bob");
    private final Device alsoHis = device("rpi-4", DeviceType.NODE, "bob");
    private final Device powerSwitch = device("sw-1", DeviceType.SWITCH, null);

    @Test
    void administratorsMayChangeEverything() {
        allowed(ADMIN, List.of(free, his, powerSwitch), "power.port", "boot.timeout", "lldp.explore");
    }

    @Test
    void aUserMayChangeHerNodesAndFreeOnes() {
        allowed(ALICE, List.of(free, hers), "boot.timeout", "ram", "no such setting");
    }

    @Test
    void aUserMayNotChangeTheNodesOfOthers() {
        refused(
                List.of(free, hers, his, alsoHis),
                "boot.timeout",
                "You may change settings of free nodes and of your own, but not of rpi-[3-4]: ask the owner or an administrator.");
    }

    @Test
    void whatDescribesThePlatformIsForAdministrators() {
        refused(List.of(hers), "power.port", "Only administrators may change 'power.port': ask one of them.");
        refused(
                List.of(powerSwitch),
                "lldp.explore",
                "Only administrators may change 'lldp.explore': ask one of them.");
    }

    @Test
    void devicesThatAreNoNodesAreForAdministrators() {
        refused(
                List.of(hers, powerSwitch),
                "boot.timeout",
                "Only administrators may change settings of devices that are not nodes, such as sw-1: ask one of them.");
    }

    private static void allowed(Account caller, List<Device> devices, String... labels) {
        assertThatCode(() -> SettingsRights.check(caller, devices, List.of(labels)))
                .doesNotThrowAnyException();
    }

    private static void refused(List<Device> devices, String label, String message) {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> SettingsRights.check(ALICE, devices, List.of(label)))
                .withMessage(message);
    }

    private static Device device(String name, DeviceType type, @Nullable String owner) {
        return new Device(
                new UUID(0, name.hashCode()),
                new DeviceName(name),
                type,
                null,
                new IpAddress("10.0.0.1"),
                null,
                false,
                null,
                owner,
                null,
                Map.of(),
                0);
    }
}

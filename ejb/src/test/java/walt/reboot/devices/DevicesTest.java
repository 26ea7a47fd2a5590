package walt.reboot.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.devices.exchange.InventoryFormat;
import walt.reboot.engine.ServerIdentity;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.access.Role;

class DevicesTest {
    private static final String SERVER = "server-1";
    private static final Account ADMIN = new Account("admin", Role.ADMINISTRATOR);

    private final FakeInventory inventory = new FakeInventory();
    private final CountedMachines machines = new CountedMachines();
    private final Devices devices = new Devices();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    void wire() {
        devices.inventory = inventory;
        devices.machines = machines;
        devices.clock = Clock.systemUTC();
        devices.server = new ServerIdentity() {
            @Override
            public String name() {
                return SERVER;
            }
        };
    }

    @Test
    void aVirtualNodeNeedsItsNameOnly() {
        devices.add(ADMIN, device("vn-1", DeviceType.NODE, null, null, true));

        assertThat(inventory.last().ip()).hasToString("127.93.0.1");
        assertThat(inventory.last().vmHost()).isEqualTo(SERVER);
        assertThat(machines.reconciled).isEqualTo(1);
    }

    @Test
    void newVirtualNodesOfOneImportGetDifferentAddresses() {
        load("""
                devices:
                - {name: vn-1, virtual: true}
                - {name: vn-2, virtual: true, ip: 127.93.0.1}
                - {name: vn-3, virtual: true}
                - {name: vn-4, virtual: true, runs: elsewhere}
                """);

        assertThat(inventory.told())
                .extracting(device -> device.name() + " " + device.ip())
                .containsExactly("vn-1 127.93.0.2", "vn-2 127.93.0.1", "vn-3 127.93.0.4", "vn-4 null");
    }

    @Test
    void aVirtualNodeThatIsThereKeepsItsAddresses() {
        load("devices: [{name: vn-1, virtual: true}]");
        load("devices: [{name: vn-1, virtual: true}]");

        assertThat(inventory.last().ip()).isNull(); // nothing new is told of it
    }

    @Test
    void whatCountsIsWhoseANodeIsWhenItsSettingsAreChanged() {
        load("devices: [{name: rpi-1, ip: 10.0.0.1, mac: 02:00:00:00:00:01}]");
        List<Device> free = devices.all();
        inventory.clear();
        load("devices: [{name: rpi-1, ip: 10.0.0.1, mac: 02:00:00:00:00:01, owner: bob}]");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        devices.configure(new Account("alice", Role.USER), free, Map.of("boot.retries", "7"), null));
    }

    @Test
    void aDryRunLeavesTheMachinesAlone() {
        devices.load(ADMIN, InventoryFormat.YAML, "devices: [{name: vn-1, virtual: true}]", true);

        assertThat(machines.reconciled).isZero();
    }

    @Test
    void whatCannotBeReadChangesNothing() {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> load("devices:\n- name: rpi-1\n- name: rpi 2\n"));

        assertThat(inventory.told()).isEmpty();
        assertThat(machines.reconciled).isZero();
    }

    private void load(String text) {
        devices.load(ADMIN, InventoryFormat.YAML, text, false);
    }

    private static NewDevice device(
            String name, DeviceType type, @Nullable String ip, @Nullable String mac, boolean virtual) {
        return new NewDevice(
                new DeviceName(name),
                type,
                mac == null ? null : new MacAddress(mac),
                ip == null ? null : new IpAddress(ip),
                null,
                virtual,
                null,
                null,
                null,
                Map.of());
    }

    private static final class CountedMachines extends VirtualNodes {
        private int reconciled;

        @Override
        public void reconcile() {
            reconciled++;
        }
    }
}

package walt.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import walt.it.server.BuiltEar;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.ForeignOwners;
import walt.reboot.inventory.ImportDocument;
import walt.reboot.inventory.ImportFaults;
import walt.reboot.inventory.ImportedDevice;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.Owners;
import walt.reboot.inventory.history.SettingChange.Author;

/** Owners of more nodes than one statement changes; runs inside the server. */
@ExtendWith(ArquillianExtension.class)
class OwnersIT {
    private static final int MANY = 1100;

    @Inject
    Inventory inventory;

    @Inject
    Owners owners;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.onEmptyServer(OwnersIT.class);
    }

    @BeforeEach
    void manyFreeNodesExist() {
        List<ImportedDevice> nodes =
                IntStream.range(0, MANY).mapToObj(OwnersIT::node).toList();
        inventory.importAll(
                new ImportDocument(nodes, Map.of(), new ImportFaults(), List.of()),
                new Author("tester", Instant.EPOCH),
                false);
        owners.release(inventory.all(), "admin", true);
    }

    private static ImportedDevice node(int number) {
        NewDevice device = new NewDevice(
                new DeviceName("rpi-" + number),
                DeviceType.NODE,
                new MacAddress("02:00:00:00:%02x:%02x".formatted(number / 256, number % 256)),
                new IpAddress("127.66.%d.%d".formatted(number / 250, number % 250 + 1)),
                null,
                false,
                null,
                null,
                null,
                Map.of());
        return new ImportedDevice(device, false, Set.of(), new ImportedDevice.Place(number + 1, Map.of()));
    }

    @Test
    void whatChangesItsOwnerChangesItsVersionAndNothingElseDoes() {
        List<Device> before = inventory.all();
        assertThat(owners.acquire(before.subList(0, 1), "alice", false)).isEqualTo(1);
        assertThat(owners.acquire(before, "alice", false)).isEqualTo(MANY - 1);
        assertThat(owners.acquire(before, "alice", true)).isEqualTo(0);
        List<Device> after = inventory.all();
        assertThat(after).extracting(Device::owner).containsOnly("alice");
        assertThat(after)
                .extracting(Device::version)
                .containsExactlyElementsOf(
                        before.stream().map(device -> device.version() + 1).toList());
    }

    @Test
    void oneForeignNodeAmongManyAndNothingIsDone() {
        List<Device> all = inventory.all();
        List<Device> one = all.stream()
                .filter(device -> device.name().value().equals("rpi-7"))
                .toList();
        owners.acquire(one, "bob", false);
        assertThatExceptionOfType(ForeignOwners.class)
                .isThrownBy(() -> owners.acquire(all, "alice", false))
                .satisfies(taken -> assertThat(taken.owners()).isEqualTo(Map.of(new DeviceName("rpi-7"), "bob")));
        assertThat(owners.nodesOf("alice")).isEmpty();
        assertThat(owners.acquire(all, "alice", true)).isEqualTo(MANY);
        assertThat(owners.nodesOf("bob")).isEmpty();
        assertThat(owners.release(all, "alice", false)).isEqualTo(MANY);
    }
}

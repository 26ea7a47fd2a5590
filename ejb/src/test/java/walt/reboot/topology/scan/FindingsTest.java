package walt.reboot.topology.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.topology.Directory;
import walt.reboot.inventory.topology.Hearing;
import walt.reboot.inventory.topology.Position.Via;
import walt.reboot.inventory.topology.PositionChanges;
import walt.reboot.inventory.topology.Positions;
import walt.reboot.inventory.topology.Sighting;

/** What is written down of what a switch told, with an inventory that refuses some. */
class FindingsTest {
    private static final UUID SWITCH = new UUID(0, 1);
    private static final MacAddress BAD = new MacAddress("02:00:00:00:00:0b");
    private static final MacAddress GOOD = new MacAddress("02:00:00:00:00:0c");

    private final List<Device> devices = new ArrayList<>(List.of(powerSwitch()));
    private final List<Hearing> heard = new ArrayList<>();

    private final Inventory inventory = new Inventory() {
        @Override
        public List<Device> all() {
            return List.copyOf(devices);
        }

        @Override
        public void addAll(Collection<Device> added) {
            if (added.stream().anyMatch(device -> BAD.equals(device.mac()))) {
                throw new Conflict("Somebody else changed the same devices at the same moment: try again.");
            }
            devices.addAll(added);
        }
    };

    private final Positions positions = new Positions() {
        @Override
        public PositionChanges hear(Hearing hearing, Directory directory) {
            heard.add(hearing);
            return new PositionChanges();
        }
    };

    private static Device powerSwitch() {
        return new Device(
                SWITCH,
                new DeviceName("sw-1"),
                DeviceType.SWITCH,
                null,
                new IpAddress("10.0.0.1"),
                null,
                false,
                null,
                null,
                null,
                Map.of(),
                0);
    }

    private static Sighting stranger(int port, MacAddress mac) {
        return new Sighting(port, "Gi" + port, Via.LLDP, List.of(mac), List.of(), false);
    }

    @Test
    void aStrangerThatCannotBeAddedLosesNothingElse() {
        Hearing hearing = new Hearing(SWITCH, Instant.EPOCH, List.of(stranger(1, BAD), stranger(2, GOOD)), List.of());
        Findings.Noted noted = new Findings(inventory, positions, Clock.systemUTC(), new ReentrantLock()).note(hearing);
        assertThat(heard).containsExactly(hearing);
        assertThat(devices).extracting(Device::mac).containsExactly(null, GOOD);
        assertThat(noted.oddities())
                .containsExactly("unknown-00000b (02:00:00:00:00:0b) could not be added to the inventory:"
                        + " the next scan tries it again");
    }
}

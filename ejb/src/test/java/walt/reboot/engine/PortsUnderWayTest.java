package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.inventory.settings.Setting;

class PortsUnderWayTest {
    private final Device sw1 = SampleDevices.powerSwitch("sw-1", SampleDevices.OBEDIENT);
    private final Device sw2 = SampleDevices.powerSwitch("sw-2", SampleDevices.OBEDIENT);

    private boolean has(Device powerSwitch, int port, String feed) {
        Device rpi = SampleDevices.node("rpi-1", feed);
        PowerSources sources = new PowerSources(List.of(sw1, sw2, rpi), List.of(), List.of(), SampleDevices.SERVER);
        return new PortsUnderWay(List.of(sources.node(rpi))).has(owed(powerSwitch, port, "rpi-1"));
    }

    private static PowerIntent owed(Device powerSwitch, int port, String node) {
        UUID id = new UUID(5, 5);
        PoeRow row = new PoeRow(1, port);
        return new PowerIntent(
                id,
                powerSwitch.id(),
                row,
                null,
                null,
                node,
                null,
                PowerPhase.OFF,
                Instant.EPOCH,
                null,
                SampleDevices.SERVER);
    }

    @Test
    void aRebootSeesToThePortThatFeedsItsNode() {
        assertThat(has(sw1, 3, "sw-1/1.3")).isTrue();
    }

    @Test
    void itDoesNotSeeToThePortThatFedTheNodeBefore() {
        assertThat(has(sw1, 4, "sw-1/1.3")).isFalse();
        assertThat(has(sw2, 3, "sw-1/1.3")).isFalse();
    }

    @Test
    void anInterfaceMayBeAnyPortOfItsSwitch() {
        assertThat(has(sw1, 4, "sw-1/Gi1/0/3")).isTrue();
        assertThat(has(sw2, 4, "sw-1/Gi1/0/3")).isFalse();
    }

    @Test
    void aNodeWhosePortIsNotKnownOrIsNotRebootedSeesToNothing() {
        Device forbidden = SampleDevices.powerSwitch("sw-1", Map.of(Setting.POE_REBOOTS, "false"));
        Device rpi = SampleDevices.node("rpi-1", "sw-1/1.3");
        Node node = new PowerSources(List.of(forbidden, rpi), List.of(), List.of(), SampleDevices.SERVER).node(rpi);
        assertThat(new PortsUnderWay(List.of(node)).has(owed(sw1, 3, "rpi-1"))).isFalse();
        assertThat(new PortsUnderWay(List.of()).has(owed(sw1, 3, "rpi-1"))).isFalse();
    }
}

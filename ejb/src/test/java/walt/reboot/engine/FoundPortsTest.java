package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.inventory.topology.Position;
import walt.reboot.inventory.topology.Position.Via;

/** Where nodes get their power whose ports were found by scans. */
class FoundPortsTest {
    private final Device sw = SampleDevices.powerSwitch("sw-1", SampleDevices.OBEDIENT);
    private final Device rpi = SampleDevices.node("rpi-1", null);
    private final Device other = SampleDevices.node("rpi-2", null);

    private Position at(Device device, int port, int second, boolean confirmed) {
        return new Position(
                device.id(), sw.id(), port, "Gi" + port, Via.LLDP, Instant.ofEpochSecond(second), confirmed);
    }

    private PowerSource source(Position... positions) {
        return source(List.of(), positions);
    }

    private PowerSource source(List<PowerIntent> owed, Position... positions) {
        return new PowerSources(List.of(sw, rpi, other), owed, List.of(positions), SampleDevices.SERVER)
                .node(rpi)
                .power();
    }

    private static void isPort(PowerSource source, String name) {
        assertThat(source)
                .isInstanceOfSatisfying(
                        NamedPort.class,
                        port -> assertThat(port.interfaceName()).isEqualTo(name));
    }

    private static void isRefused(PowerSource source, String why) {
        assertThat(source)
                .isInstanceOfSatisfying(
                        Unmanaged.class, none -> assertThat(none.reason()).startsWith(why));
    }

    private PowerIntent cut() {
        return new PowerIntent(
                new UUID(5, 5),
                sw.id(),
                new PoeRow(1, 3),
                null,
                null,
                rpi.name().value(),
                null,
                PowerPhase.OFF,
                Instant.EPOCH,
                null,
                SampleDevices.SERVER);
    }

    @Test
    void aPortThatWasCutForTheNodeCountsAsLongAsTheSwitchMayStillTellOfItsOldPlace() {
        assertThat(source(List.of(cut()), at(rpi, 3, 300, true)))
                .isInstanceOfSatisfying(
                        PoePort.class, port -> assertThat(port.port().row()).isEqualTo(new PoeRow(1, 3)));
        assertThat(source(List.of(cut()), at(rpi, 5, 301, false))).isInstanceOf(PoePort.class);
    }

    @Test
    void aNodeThatIsHeardElsewhereSinceItsPortWasCutIsThere() {
        isPort(source(List.of(cut()), at(rpi, 5, 301, true)), "Gi5");
    }

    @Test
    void theConfirmedPositionCounts() {
        isPort(source(at(rpi, 3, 1, true), at(rpi, 4, 2, false)), "Gi3");
    }

    @Test
    void elseTheOneThatWasSeenLast() {
        isPort(source(at(rpi, 3, 1, false), at(rpi, 4, 2, false)), "Gi4");
    }

    @Test
    void aNodeThatIsHeardInSeveralPlacesIsNotCut() {
        isRefused(source(at(rpi, 3, 1, true), at(rpi, 4, 2, true)), "heard on several switch ports");
    }

    @Test
    void aPortWhereAnotherDeviceIsHeardNowIsNotCut() {
        isRefused(source(at(rpi, 3, 1, false), at(other, 3, 2, true)), "rpi-2 is heard on the port");
        isRefused(source(at(rpi, 3, 2, true), at(other, 3, 2, true)), "rpi-2 is heard on the port");
    }

    @Test
    void whoWasHeardThereOnceIsNoObstacle() {
        isPort(source(at(rpi, 3, 2, true), at(other, 3, 1, false)), "Gi3");
    }
}

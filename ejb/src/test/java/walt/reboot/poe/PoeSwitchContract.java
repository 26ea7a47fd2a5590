package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.PoeRow;
import walt.reboot.poe.PortReading.Detection;
import walt.reboot.poe.SwitchAnswer.Done;

/**
 * What every implementation of {@link PoeSwitch} keeps. The switch under test has the ports 1.1 to 1.4, all enabled; all but 1.2
 * feed a device.
 */
abstract class PoeSwitchContract {
    static final PoeRow FEEDING = new PoeRow(1, 3);
    static final PoeRow EMPTY = new PoeRow(1, 2);
    static final PoeRow ABSENT = new PoeRow(1, 99);

    /** The switch, reached with an account that may write. */
    abstract PoeSwitch writable();

    /** The same switch, reached with an account that may only read. */
    abstract PoeSwitch readOnly();

    /** The same switch, reached with an account that it doesn't know; it gives no answer. */
    abstract PoeSwitch unknownToIt();

    @Test
    void aPortThatFeedsADeviceDelivers() throws Exception {
        assertThat(writable().read(FEEDING)).isEqualTo(new Done<>(new PortReading(true, Detection.DELIVERING_POWER)));
        assertThat(readOnly().read(FEEDING)).isEqualTo(new Done<>(new PortReading(true, Detection.DELIVERING_POWER)));
    }

    @Test
    void aPortWithoutADeviceSearches() throws Exception {
        assertThat(writable().read(EMPTY)).isEqualTo(new Done<>(new PortReading(true, Detection.SEARCHING)));
    }

    @Test
    void thoseThatDeliverAreToldOfManyPorts() throws Exception {
        List<PoeRow> rows = List.of(new PoeRow(1, 1), EMPTY, FEEDING, new PoeRow(1, 4));
        assertThat(writable().delivering(rows)).containsExactlyInAnyOrder(rows.get(0), FEEDING, rows.get(3));
        assertThat(unknownToIt().delivering(rows)).isEmpty();
    }

    @Test
    void aPortThatIsSwitchedOffReadsOffUntilItIsSwitchedOn() throws Exception {
        assertThat(writable().switchPower(FEEDING, false)).isEqualTo(new Done<>(new PoeSwitch.Accepted()));
        assertThat(writable().read(FEEDING)).isEqualTo(new Done<>(new PortReading(false, Detection.DISABLED)));
        assertThat(writable().switchPower(FEEDING, true)).isEqualTo(new Done<>(new PoeSwitch.Accepted()));
        assertThat(writable().read(FEEDING)).isEqualTo(new Done<>(new PortReading(true, Detection.DELIVERING_POWER)));
    }

    @Test
    void otherPortsAreNotTouched() throws Exception {
        writable().switchPower(FEEDING, false);
        assertThat(writable().read(new PoeRow(1, 4)))
                .isEqualTo(new Done<>(new PortReading(true, Detection.DELIVERING_POWER)));
    }

    /** What is said of a port that the switch does not tell of. */
    SwitchAnswer<PortReading> absent() {
        return new SwitchAnswer.NoSuchPort<>();
    }

    @Test
    void anAbsentPortIsCalledAbsent() throws Exception {
        assertThat(writable().read(ABSENT)).isEqualTo(absent());
    }

    @Test
    void anAbsentPortIsNotSwitched() throws Exception {
        assertThat(writable().switchPower(ABSENT, false)).isNotInstanceOf(Done.class);
    }

    @Test
    void anAccountThatMayOnlyReadSwitchesNothing() throws Exception {
        assertThat(readOnly().switchPower(FEEDING, false)).isNotInstanceOf(Done.class);
        assertThat(readOnly().read(FEEDING)).isEqualTo(new Done<>(new PortReading(true, Detection.DELIVERING_POWER)));
    }

    @Test
    void anUnknownAccountGetsNoAnswer() throws Exception {
        assertThat(unknownToIt().read(FEEDING)).isEqualTo(new SwitchAnswer.NoAnswer<>());
    }
}

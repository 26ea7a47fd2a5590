package walt.reboot.topology.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.engine.EngineRoom;
import walt.reboot.engine.ServerIdentity;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.topology.Positions;
import walt.reboot.inventory.topology.Scan;
import walt.reboot.inventory.topology.ScannedSwitch;
import walt.reboot.inventory.topology.Scans;

/** When switches are scanned by the clock, and which; the switches can't be reached, so a scan ends as soon as it runs. */
class ScanTimerTest {
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final List<List<String>> scanned = new ArrayList<>();
    private final List<Runnable> started = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>(List.of(
            device(DeviceType.SWITCH, "sw-1", true),
            device(DeviceType.SWITCH, "sw-2", false),
            device(DeviceType.NODE, "rpi-1", true),
            device(DeviceType.SWITCH, "sw-3", true)));
    private Instant now = Instant.EPOCH;
    private Duration every = Duration.ofMinutes(15);
    private int ended;
    private boolean databaseDown;
    private Runnable whileRunning = () -> {};
    private final ScanTimer timer = timer();

    private static Device device(DeviceType type, String name, boolean explore) {
        Map<Setting, String> settings = Map.of(Setting.LLDP_EXPLORE, String.valueOf(explore));
        UUID id = new UUID(0, name.hashCode());
        IpAddress ip = new IpAddress("10.0.0." + name.charAt(name.length() - 1));
        return new Device(id, new DeviceName(name), type, null, ip, null, false, null, null, null, settings, 0);
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private ScanTimer timer() {
        ScanTimer made = new ScanTimer();
        made.config = () -> new ScanConfig(every);
        made.clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        made.scans = scans(made.clock);
        made.start();
        return made;
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private TopologyScans scans(Clock clock) {
        TopologyScans made = new TopologyScans();
        made.clock = clock;
        made.positions = new Positions();
        made.scans = new Log();
        made.inventory = new Inventory() {
            @Override
            public List<Device> all() {
                return devices;
            }
        };
        made.room = new EngineRoom() {
            @Override
            public void startVirtual(Runnable work) {
                started.add(work);
            }
        };
        made.server = new ServerIdentity();
        made.open();
        return made;
    }

    private void askDatabase() {
        if (databaseDown) {
            throw new IllegalStateException("the database is down");
        }
    }

    private final class Log extends Scans {
        @Override
        public void create(Scan scan, String holder) {
            askDatabase();
            scanned.add(scan.switches().stream().map(ScannedSwitch::name).toList());
        }

        @Override
        public void write(UUID scan, Collection<ScannedSwitch> found) {
            askDatabase();
            whileRunning.run();
        }

        @Override
        public void end(UUID scan, Instant when) {
            ended++;
        }

        @Override
        public void interruptAll(String holder, Instant when) {}
    }

    /** Lets the timer beat until so much time is over; scans end within a beat. */
    private void pass(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plus(BEAT);
            timer.scanIfDue();
            runStarted();
        }
    }

    private void runStarted() {
        started.forEach(Runnable::run);
        started.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 60})
    void switchesAreScannedAsOftenAsIsConfigured(int minutes) {
        every = Duration.ofMinutes(minutes);
        pass(every.minus(BEAT));
        assertThat(scanned).isEmpty();
        pass(BEAT);
        assertThat(scanned).hasSize(1);
        pass(every.multipliedBy(3));
        assertThat(scanned).hasSize(4);
    }

    @Test
    void thoseSwitchesAreScannedThatMayBeExplored() {
        pass(every);
        assertThat(scanned).containsExactly(List.of("sw-1", "sw-3"));
        assertThat(ended).isEqualTo(1);
    }

    @Test
    void aPeriodThatIsChangedHoldsFromTheNextBeatOn() {
        pass(Duration.ofMinutes(5));
        every = Duration.ofMinutes(5);
        pass(BEAT);
        assertThat(scanned).hasSize(1);
    }

    @Test
    void nothingIsScannedWhenThatIsSwitchedOffOrThereIsNothingToScan() {
        every = Duration.ZERO;
        pass(Duration.ofHours(2));
        every = Duration.ofMinutes(15);
        devices.clear();
        pass(Duration.ofHours(2));
        assertThat(scanned).isEmpty();
    }

    @Test
    void aScanThatCannotBeStartedIsStartedByALaterBeat() {
        databaseDown = true;
        pass(Duration.ofHours(1));
        assertThat(scanned).isEmpty();
        databaseDown = false;
        pass(BEAT);
        assertThat(scanned).hasSize(1);
    }

    @Test
    void aScanThatFailsEndsNeitherTheTimerNorRunsForEver() {
        now = now.plus(every);
        timer.scanIfDue();
        databaseDown = true;
        runStarted();
        assertThat(ended).isEqualTo(1);
        databaseDown = false;
        pass(every);
        assertThat(scanned).hasSize(2);
    }

    @Test
    void noScanIsStartedWhileOneIsRunning() {
        whileRunning = () -> {
            now = now.plus(every);
            timer.scanIfDue();
        };
        pass(every);
        assertThat(scanned).hasSize(1);
    }
}

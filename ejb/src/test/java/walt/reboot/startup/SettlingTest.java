package walt.reboot.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;
import walt.reboot.poe.PoeConfig;
import walt.reboot.poe.PortsInWork;
import walt.reboot.poe.PowerLedger;
import walt.reboot.poe.PowerSettler;
import walt.reboot.poe.SteadyTime;

/** Ports of switches that the server has no way to by now. */
class SettlingTest {
    private static final UUID SWITCH = new UUID(0, 1);

    private final List<String> log = new ArrayList<>();
    private final NotingLedger ledger = new NotingLedger();

    /** Keeps problems only. */
    private static final class NotingLedger implements PowerLedger {
        final List<String> problems = new ArrayList<>();

        @Override
        public Optional<PowerIntent> owed(SwitchPort port) {
            return Optional.empty();
        }

        @Override
        public PowerIntent open(SwitchPort port, String node, UUID job, @Nullable Integer mode) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PowerIntent reopen(PowerIntent intent, String node, UUID job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PowerIntent provenOff(PowerIntent intent) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void problem(PowerIntent intent, String reason) {
            problems.add(reason);
        }

        @Override
        public void close(PowerIntent intent) {
            throw new UnsupportedOperationException();
        }
    }

    private void settle(@Nullable Device powerSwitch, @Nullable String problem) throws InterruptedException {
        PowerSettler settler = new PowerSettler(
                agent -> {
                    throw new UnsupportedOperationException();
                },
                ledger,
                new PortsInWork(),
                SteadyTime.ofMachine(),
                PoeConfig::defaults);
        PowerIntent intent = new PowerIntent(
                new UUID(1, 1),
                SWITCH,
                new PoeRow(1, 3),
                null,
                null,
                "rpi-1",
                null,
                PowerPhase.OFF,
                Instant.EPOCH,
                problem,
                "server-1");
        new Settling(id -> Optional.ofNullable(powerSwitch), settler, ledger, (level, text) -> log.add(level + text))
                .settle(intent);
    }

    private static Device withoutSettings() {
        return new Device(
                SWITCH,
                new DeviceName("sw-1"),
                DeviceType.SWITCH,
                null,
                new IpAddress("10.0.0.2"),
                null,
                false,
                null,
                null,
                null,
                Map.of(),
                0);
    }

    @Test
    void whatIsMissingIsNotedAndLoggedOnce() throws Exception {
        settle(withoutSettings(), null);
        assertThat(ledger.problems).hasSize(1);
        String problem = ledger.problems.getFirst();
        assertThat(problem).isEqualTo("'snmp.version' and 'snmp.community' of sw-1 are missing: set them");
        assertThat(log).containsExactly("ERRORport 1.3, which feeds rpi-1, is owed power: " + problem);
        settle(withoutSettings(), problem);
        assertThat(ledger.problems).hasSize(1);
        assertThat(log).hasSize(2).last().asString().startsWith("DEBUG");
    }

    @Test
    void aSwitchThatWasForgottenIsTold() throws Exception {
        settle(null, null);
        assertThat(ledger.problems).containsExactly("its switch was forgotten: switch the port on by hand");
    }
}

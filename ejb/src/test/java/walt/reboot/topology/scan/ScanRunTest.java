package walt.reboot.topology.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.topology.Hearing;
import walt.reboot.inventory.topology.ScannedSwitch;
import walt.reboot.inventory.topology.ScannedSwitch.State;

/** The course of a scan, with switches that answer when the test says so. */
class ScanRunTest {
    private final Map<String, CompletableFuture<Reading>> answers = new HashMap<>();
    private final Map<String, ScannedSwitch> log = new LinkedHashMap<>();
    private final Set<UUID> noted = ConcurrentHashMap.newKeySet();
    private final List<UUID> checked = new ArrayList<>();
    private final Map<UUID, List<Device>> alsoAsk = new HashMap<>();

    private final ScanRun.Noting noting = new ScanRun.Noting() {
        @Override
        public Findings.Noted note(Hearing hearing) {
            noted.add(hearing.switchId());
            return new Findings.Noted(3, List.of(), List.of(), alsoAsk.getOrDefault(hearing.switchId(), List.of()));
        }

        @Override
        public Map<UUID, Findings.More> check(Instant begun, Collection<Hearing> hearings) {
            Map<UUID, Findings.More> more = new HashMap<>();
            hearings.forEach(hearing -> {
                checked.add(hearing.switchId());
                more.put(hearing.switchId(), new Findings.More(1, List.of("moved"), List.of()));
            });
            return more;
        }
    };

    private static Device powerSwitch(int number) {
        Map<Setting, String> settings = Map.of(Setting.SNMP_VERSION, "2", Setting.SNMP_COMMUNITY, "public");
        return new Device(
                new UUID(0, number),
                new DeviceName("sw-" + number),
                DeviceType.SWITCH,
                null,
                new IpAddress("10.0.0." + number),
                null,
                false,
                null,
                null,
                null,
                number == 9 ? Map.of() : settings,
                0);
    }

    private CompletableFuture<Reading> read(SwitchAgent agent) {
        return answers.computeIfAbsent(agent.name().value(), any -> new CompletableFuture<>());
    }

    private void answers(int number) {
        Hearing hearing = new Hearing(new UUID(0, number), Instant.EPOCH, List.of(), null);
        answers.put("sw-" + number, CompletableFuture.completedFuture(new Reading.Heard(hearing, 24)));
    }

    private void scan(Device... devices) throws InterruptedException {
        new ScanRun(
                        this::read,
                        noting,
                        changed -> changed.forEach(each -> log.put(each.name(), each)),
                        Clock.systemUTC())
                .run(List.of(devices));
    }

    @Test
    void whatEachSwitchToldIsWrittenDown() throws InterruptedException {
        answers(1);
        answers.put("sw-2", CompletableFuture.completedFuture(new Reading.Unread("no answer")));
        scan(powerSwitch(1), powerSwitch(2), powerSwitch(9));
        assertThat(log.get("sw-1"))
                .isEqualTo(new ScannedSwitch("sw-1", State.DONE, null, 24, 4, List.of("moved"), List.of()));
        assertThat(log.get("sw-2")).isEqualTo(ScannedSwitch.failed("sw-2", "no answer"));
        assertThat(log.get("sw-9"))
                .isEqualTo(ScannedSwitch.failed(
                        "sw-9", "'snmp.version' and 'snmp.community' of sw-9 are missing: set them"));
        assertThat(checked).containsExactly(new UUID(0, 1));
    }

    @Test
    void aSwitchThatDoesNotAnswerDelaysNoOther() throws InterruptedException {
        answers(1);
        CompletableFuture<Reading> dead = new CompletableFuture<>();
        answers.put("sw-2", dead);
        Thread scan = Thread.ofVirtual().start(() -> {
            try {
                scan(powerSwitch(1), powerSwitch(2));
            } catch (InterruptedException unexpected) {
                Thread.currentThread().interrupt();
            }
        });
        while (!noted.contains(new UUID(0, 1))) {
            Thread.onSpinWait();
        }
        assertThat(checked).isEmpty();
        dead.complete(new Reading.Unread("no answer"));
        scan.join();
        assertThat(checked).containsExactly(new UUID(0, 1));
    }

    @Test
    void aSwitchThatHasToBeAskedTooBecomesPartOfTheScan() throws InterruptedException {
        answers(1);
        answers(2);
        alsoAsk.put(new UUID(0, 1), List.of(powerSwitch(2), powerSwitch(1)));
        scan(powerSwitch(1));
        assertThat(log.keySet()).containsExactly("sw-1", "sw-2");
        assertThat(log.values()).extracting(ScannedSwitch::state).containsOnly(State.DONE);
    }
}

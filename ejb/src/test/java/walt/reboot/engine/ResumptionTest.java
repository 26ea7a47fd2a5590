package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import walt.reboot.engine.RebootEngine.Order;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.records.AttemptRecord;
import walt.reboot.inventory.records.Job;
import walt.reboot.inventory.records.JobNode;
import walt.reboot.inventory.records.JobState;
import walt.reboot.inventory.records.NodeState;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.PowerPhase;

class ResumptionTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final String LATE = "the server was stopped before it was this node's turn";

    private final Device powerSwitch = SampleDevices.powerSwitch("sw-1", SampleDevices.OBEDIENT);
    private final List<Device> devices = List.of(
            powerSwitch,
            SampleDevices.node("rpi-1", "sw-1/1.1"),
            SampleDevices.node("rpi-2", null),
            SampleDevices.virtualNode("vn-1", SampleDevices.SERVER));
    private final List<PowerIntent> intents = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rpi-1 | SOFT_THEN_HARD | try SOFT, try POE",
                "rpi-1 | HARD_ONLY      | try POE",
                "rpi-2 | SOFT_THEN_HARD | try SOFT, no POE (unknown LLDP network position)",
                "vn-1  | SOFT_THEN_HARD | try SOFT, try VM",
                "vn-1  | HARD_ONLY      | try VM",
            })
    void aYoungJobGoesOnWhereItWas(String node, String mode, String plan) {
        assertThat(resumed(node, mode, WITHIN)).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource({"rpi-1, POE", "rpi-2, POE", "vn-1, VM"})
    void aLateJobRebootsNobodyAnyMore(String node, String method) {
        String plan = "no " + method + " (" + LATE + ")";

        assertThat(resumed(node, "SOFT_THEN_HARD", WITHIN.plusMillis(1))).isEqualTo(plan);
        assertThat(resumed(node, "HARD_ONLY", WITHIN.plusMillis(1))).isEqualTo(plan);
    }

    @Test
    void aLateJobCutsNoPowerAndLeavesAPortThatIsOwedPowerToTheHeartbeat() {
        owed(1, 1);
        String plan = "no POE (the server was stopped in the middle; the port is switched on now)";

        assertThat(resumed("rpi-1", "SOFT_THEN_HARD", Duration.ofDays(30))).isEqualTo(plan);
        assertThat(resumed("rpi-1", "HARD_ONLY", Duration.ofDays(30))).isEqualTo(plan);
    }

    @Test
    void aNodeThatWasForgottenMeanwhileFailsWithThatReason() {
        assertThat(resumed("rpi-9", "SOFT_THEN_HARD", Duration.ZERO))
                .isEqualTo("no POE (the device was forgotten meanwhile)");
    }

    @Test
    void aNodeIsFoundByItsIdWhateverItIsCalledByNow() {
        UUID id = devices.get(1).id();
        List<JobNode> nodes = List.of(new JobNode(0, id, "rpi-old", NodeState.RUNNING, null, 0, List.of()));
        Order order =
                resumption().of(job("HARD_ONLY", Duration.ZERO), nodes).orders().getFirst();
        assertThat(order.plan().node().name()).hasToString("rpi-1");
    }

    @Test
    void anotherDeviceThatHasGotTheNameMeanwhileIsLeftAlone() {
        List<JobNode> nodes = List.of(new JobNode(0, new UUID(9, 9), "rpi-1", NodeState.RUNNING, null, 0, List.of()));
        Order order =
                resumption().of(job("HARD_ONLY", Duration.ZERO), nodes).orders().getFirst();
        assertThat(order.plan().hardRebootPossible()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"REBOOTED", "FAILED", "ABORTED"})
    void aNodeThatIsFinishedStaysSo(NodeState state) {
        assertThat(resumption().of(job("HARD_ONLY", Duration.ZERO), List.of(node(0, "rpi-1", state, 1))))
                .isEqualTo(new Resumption.Outcome(Map.of(), List.of()));
    }

    @Test
    void theOthersKeepTheirPlaceAndTheNumberOfTheirAttempts() {
        List<JobNode> nodes = List.of(
                node(0, "rpi-1", NodeState.REBOOTED, 1),
                node(1, "rpi-2", NodeState.RUNNING, 1),
                node(2, "vn-1", NodeState.PENDING, 0));

        List<Order> orders =
                resumption().of(job("SOFT_THEN_HARD", Duration.ZERO), nodes).orders();

        assertThat(orders).extracting(Order::ordinal).containsExactly(1, 2);
        assertThat(orders).extracting(Order::attempts).containsExactly(1, 0);
    }

    @Test
    void ofAJobThatNobodyWantsOnlyPortsThatAreOwedPowerAreSeenTo() {
        owed(1, 1);
        List<JobNode> nodes = List.of(
                node(0, "rpi-1", NodeState.RUNNING, 0),
                node(1, "rpi-2", NodeState.RUNNING, 1),
                node(2, "vn-1", NodeState.PENDING, 0));

        Resumption.Outcome outcome = resumption().of(aborted(), nodes);

        assertThat(outcome.ended()).isEqualTo(Map.of(1, NodeState.ABORTED, 2, NodeState.ABORTED));
        assertThat(outcome.orders()).extracting(Order::ordinal).containsExactly(0);
    }

    @Test
    void aNodeWhoseRebootIsRecordedIsRebootedAlsoWhenTheServerEndedBeforeItSaidSo() {
        AttemptRecord made = new AttemptRecord("SOFT", "REBOOTED", null, NOW, Duration.ZERO);
        List<JobNode> nodes = List.of(new JobNode(0, null, "rpi-1", NodeState.RUNNING, null, 3, List.of(made)));

        assertThat(resumption().of(aborted(), nodes))
                .isEqualTo(new Resumption.Outcome(Map.of(0, NodeState.REBOOTED), List.of()));
    }

    private String resumed(String name, String mode, Duration age) {
        List<JobNode> nodes = List.of(node(0, name, NodeState.RUNNING, 0));
        return resumption().of(job(mode, age), nodes).orders().getFirst().plan().steps().stream()
                .map(step -> switch (step) {
                    case RebootPlan.Try go -> "try " + go.method();
                    case RebootPlan.LeaveOut out -> "no " + out.method() + " (" + out.why() + ")";
                })
                .collect(Collectors.joining(", "));
    }

    private Resumption resumption() {
        PowerSources sources = new PowerSources(devices, intents, List.of(), SampleDevices.SERVER);
        return new Resumption(devices, sources, Clock.fixed(NOW, ZoneOffset.UTC), WITHIN);
    }

    private void owed(int group, int port) {
        intents.add(new PowerIntent(
                new UUID(5, 5),
                powerSwitch.id(),
                new PoeRow(group, port),
                null,
                null,
                "rpi-1",
                null,
                PowerPhase.CUTTING,
                NOW,
                null,
                SampleDevices.SERVER));
    }

    private static Job job(String mode, Duration age) {
        return new Job(new UUID(7, 7), mode, JobState.RUNNING, "ann", null, "rpi-*", NOW.minus(age), null, false);
    }

    private static Job aborted() {
        return new Job(new UUID(7, 7), "SOFT_THEN_HARD", JobState.RUNNING, "ann", null, "rpi-*", NOW, null, true);
    }

    private static JobNode node(int ordinal, String name, NodeState state, int attempts) {
        List<AttemptRecord> made = new ArrayList<>();
        for (int i = 0; i < attempts; i++) {
            made.add(new AttemptRecord("SOFT", "FAILED", "connection refused", NOW, Duration.ZERO));
        }
        return new JobNode(ordinal, null, name, state, null, ordinal, made);
    }
}

package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.records.AttemptRecord;
import walt.reboot.inventory.records.JobNode;
import walt.reboot.inventory.records.NodeState;

class SummaryTest {
    private final List<JobNode> nodes = new ArrayList<>();

    @Test
    void rebootedNodesAreToldInOneLineWithWhatWasUnusual() {
        node("rpi-2", NodeState.REBOOTED, attempt("SOFT", "REBOOTED", null));
        node("rpi-1", NodeState.REBOOTED, attempt("SOFT", "FAILED", "no"), attempt("POE", "REBOOTED", null));
        node("rpi-7", NodeState.REBOOTED, attempt("SOFT", "REBOOTED", "its answer got lost"));
        node("rpi-8", NodeState.REBOOTED, attempt("SOFT", "REBOOTED", "its answer got lost"));

        assertThat(Summary.of(nodes))
                .containsExactly(new Summary.Line(
                        NodeState.REBOOTED,
                        "rpi-[1-2,7-8]",
                        4,
                        "rpi-[1-2,7-8]: rebooted OK.",
                        List.of("rpi-[7-8]: its answer got lost")));
    }

    @Test
    void aFailureTellsEachMethodWithItsReason() {
        node("rpi-3", NodeState.FAILED, refused(), attempt("POE", "SKIPPED", "forbidden on switch"));

        assertThat(texts())
                .containsExactly("rpi-3: failed soft-reboot (connection refused) and PoE-reboot (forbidden on switch)");
    }

    @Test
    void aHardRebootThatFailedTellsItsOwnReasonOnly() {
        node("rpi-3", NodeState.FAILED, attempt("POE", "SKIPPED", "unknown LLDP network position"));
        node("vn-1", NodeState.FAILED, attempt("VM", "FAILED", "it does not end"));

        assertThat(texts())
                .containsExactly(
                        "rpi-3: failed PoE-reboot (unknown LLDP network position)",
                        "vn-1: failed VM-reboot (it does not end)");
    }

    @Test
    void aSoftRebootThatWasLeftOutIsNoReason() {
        node(
                "rpi-3",
                NodeState.FAILED,
                attempt("SOFT", "SKIPPED", "power is off on sw-1/1.3"),
                attempt("POE", "FAILED", "sw-1 does not answer"));

        assertThat(texts()).containsExactly("rpi-3: failed PoE-reboot (sw-1 does not answer)");
    }

    @Test
    void aFailureWithoutAnyAttemptIsStillASentence() {
        node("rpi-3", NodeState.FAILED);

        assertThat(texts()).containsExactly("rpi-3: failed (see the server's log)");
    }

    @Test
    void linesAreInTheOrderOfOutcomesAndNodesOfTheSameReasonShareOne() {
        node("rpi-1", NodeState.ABORTED);
        node("rpi-2", NodeState.FAILED, refused(), attempt("POE", "SKIPPED", "forbidden on switch"));
        node("rpi-3", NodeState.REBOOTED, attempt("SOFT", "REBOOTED", null));
        node("rpi-4", NodeState.FAILED, refused(), attempt("POE", "FAILED", "node seems not PoE-powered"));
        node("rpi-5", NodeState.FAILED, refused(), attempt("POE", "SKIPPED", "forbidden on switch"));

        assertThat(texts())
                .containsExactly(
                        "rpi-3: rebooted OK.",
                        "rpi-[2,5]: failed soft-reboot (connection refused) and PoE-reboot (forbidden on switch)",
                        "rpi-4: failed soft-reboot (connection refused) and PoE-reboot (node seems not PoE-powered)",
                        "rpi-1: aborted.");
        assertThat(Summary.of(nodes)).extracting(Summary.Line::count).containsExactly(1, 2, 1, 1);
    }

    @Test
    void nodesThatAreNotFinishedAreLeftOut() {
        node("rpi-1", NodeState.PENDING);
        node("rpi-2", NodeState.RUNNING, refused());

        assertThat(Summary.of(nodes)).isEmpty();
        assertThat(Summary.of(List.of())).isEmpty();
    }

    private List<String> texts() {
        return Summary.of(nodes).stream().map(Summary.Line::text).toList();
    }

    private void node(String name, NodeState state, AttemptRecord... attempts) {
        nodes.add(new JobNode(nodes.size(), null, name, state, null, 1, List.of(attempts)));
    }

    private static AttemptRecord refused() {
        return attempt("SOFT", "FAILED", "connection refused");
    }

    private static AttemptRecord attempt(String method, String outcome, @Nullable String reason) {
        return new AttemptRecord(method, outcome, reason, Instant.EPOCH, Duration.ZERO);
    }
}

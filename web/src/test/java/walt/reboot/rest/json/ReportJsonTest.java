package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.reboot.engine.RebootReport;
import walt.reboot.engine.Summary;
import walt.reboot.inventory.records.AttemptRecord;
import walt.reboot.inventory.records.Job;
import walt.reboot.inventory.records.JobNode;
import walt.reboot.inventory.records.JobState;
import walt.reboot.inventory.records.NodeState;

class ReportJsonTest {
    private static final Instant CREATED = Instant.parse("2026-01-31T12:00:00.123Z");
    private static final JobNode NODE = new JobNode(
            0,
            null,
            "rpi-1",
            NodeState.FAILED,
            null,
            3,
            List.of(new AttemptRecord("SOFT", "FAILED", "connection refused", CREATED, Duration.ofMillis(1_234))));

    @Test
    void aReportIsSpelledAsTheApiPromises() {
        ReportJson json = ReportJson.whole(report(1));

        assertThat(json.id()).isEqualTo("00000000-0000-0000-0000-000000000001");
        assertThat(json.state()).isEqualTo("running");
        assertThat(json.mode()).isEqualTo("soft-then-hard");
        assertThat(json.created()).isEqualTo("2026-01-31T12:00:00.123Z");
        assertThat(json.finished()).isNull();
        assertThat(json.cause()).isNull();
        assertThat(json.summary())
                .containsExactly(new ReportJson.Line(
                        "failed", "rpi-1", 1, "rpi-1: failed soft-reboot (connection refused)", List.of()));
        assertThat(json.nodes())
                .containsExactly(new ReportJson.NodeJson(
                        "rpi-1",
                        "failed",
                        null,
                        List.of(new ReportJson.AttemptJson(
                                "soft", "failed", "connection refused", "2026-01-31T12:00:00.123Z", 1.234))));
    }

    @Test
    void everyStateIsCountedAlsoThoseThatNoNodeHas() {
        assertThat(ReportJson.whole(report(1)).counts())
                .containsExactly(
                        Map.entry("pending", 0L),
                        Map.entry("running", 0L),
                        Map.entry("rebooted", 0L),
                        Map.entry("failed", 1L),
                        Map.entry("aborted", 0L));
    }

    @Test
    void aBriefReportHasNoNodes() {
        assertThat(ReportJson.brief(report(1)).nodes()).isNull();
        assertThat(ReportJson.brief(report(1)).counts()).containsEntry("failed", 1L);
    }

    @Test
    void nothingIsSummedUpOfNodesThatWereNotAskedFor() {
        RebootReport counts = new RebootReport(report(1).job(), report(1).counts(), List.of(), List.of());
        assertThat(ReportJson.brief(counts).summary()).isNull();
        assertThat(ReportJson.brief(report(1)).summary()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 0,",
        "1, 2, 1,",
        "2, 2, 2,",
        "3, 2, 2, 00000000-0000-0000-0000-000000000002",
        "2, 1, 1, 00000000-0000-0000-0000-000000000001",
    })
    void aPageEndsWithTheCursorOfTheNextUnlessItIsTheLast(int found, int size, int shown, @Nullable String next) {
        HistoryJson page = HistoryJson.page(
                IntStream.rangeClosed(1, found).mapToObj(ReportJsonTest::report).toList(), size);

        assertThat(page.reboots())
                .hasSize(shown)
                .allSatisfy(report -> assertThat(report.nodes()).isNull());
        assertThat(page.next()).isEqualTo(next);
    }

    private static RebootReport report(int id) {
        Job job = new Job(
                new UUID(0, id), "SOFT_THEN_HARD", JobState.RUNNING, "ann", null, "rpi-1", CREATED, null, false);
        return new RebootReport(job, Map.of(NodeState.FAILED, 1L), Summary.of(List.of(NODE)), List.of(NODE));
    }
}

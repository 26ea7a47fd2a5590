package walt.reboot.rest.json;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.RebootMode;
import walt.reboot.engine.RebootReport;
import walt.reboot.engine.Summary;
import walt.reboot.inventory.records.AttemptRecord;
import walt.reboot.inventory.records.Job;
import walt.reboot.inventory.records.JobNode;
import walt.reboot.inventory.records.NodeState;

/** A reboot as the API shows it; {@code nodes} is left out where only counts were asked for. */
public record ReportJson(
        String id,
        String state,
        String mode,
        String requester,
        @JsonbNillable @Nullable String cause,
        String created,
        @JsonbNillable @Nullable String finished,
        Map<String, Long> counts,
        @JsonbNillable(false) @Nullable List<Line> summary,
        @JsonbNillable(false) @Nullable List<NodeJson> nodes) {

    /** The report with its nodes. */
    public static ReportJson whole(RebootReport report) {
        return of(report, report.nodes().stream().map(NodeJson::of).toList());
    }

    /** The report without its nodes. */
    public static ReportJson brief(RebootReport report) {
        return of(report, null);
    }

    private static ReportJson of(RebootReport report, @Nullable List<NodeJson> nodes) {
        Job job = report.job();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (NodeState state : NodeState.values()) {
            counts.put(lower(state), report.counts().getOrDefault(state, 0L));
        }
        return new ReportJson(
                job.id().toString(),
                lower(job.state()),
                RebootMode.valueOf(job.mode()).label(),
                job.requester(),
                job.cause(),
                job.created().toString(),
                job.finished() == null ? null : job.finished().toString(),
                counts,
                report.nodes().isEmpty()
                        ? null
                        : report.summary().stream().map(Line::of).toList(),
                nodes);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** One outcome in words. */
    public record Line(String outcome, String nodes, int count, String text, List<String> notes) {
        static Line of(Summary.Line line) {
            return new Line(lower(line.outcome()), line.nodes(), line.count(), line.text(), line.notes());
        }
    }

    /** A node of the report. */
    public record NodeJson(
            String name,
            String state,
            @JsonbNillable @Nullable String phase,
            List<AttemptJson> attempts) {
        public static NodeJson of(JobNode node) {
            return new NodeJson(
                    node.name(),
                    lower(node.state()),
                    node.phase(),
                    node.attempts().stream().map(AttemptJson::of).toList());
        }
    }

    /** What was tried on a node. */
    public record AttemptJson(
            String method,
            String outcome,
            @JsonbNillable @Nullable String reason,
            String started,
            double seconds) {
        static AttemptJson of(AttemptRecord attempt) {
            return new AttemptJson(
                    attempt.method().toLowerCase(Locale.ROOT),
                    attempt.outcome().toLowerCase(Locale.ROOT),
                    attempt.reason(),
                    attempt.started().toString(),
                    attempt.duration().toMillis() / 1000.0);
        }
    }
}

package walt.lab.log;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node was connected to, or got a request.
 *
 * @param request the request line; empty when it is about the connection only
 * @param outcome what the node did: its first line, or {@code connected}, {@code no-line}, {@code reset},
 *     {@code unanswered}
 */
public record NodeRequest(Instant time, String device, String request, String outcome) implements LabEvent {

    /** Longer request lines are cut off at this many characters. */
    public static final int LONGEST = 200;

    @Override
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("event", "request");
        fields.put("request", request);
        fields.put("outcome", outcome);
        return fields;
    }
}

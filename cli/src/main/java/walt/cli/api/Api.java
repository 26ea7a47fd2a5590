package walt.cli.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

/** The server's API, version 1. Every method fails with a {@link walt.cli.exit.CommandFailed} that explains itself. */
public final class Api implements AutoCloseable {
    private static final String JSON = "application/json";
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Wire wire;

    public Api(Access access, String userAgent) {
        this.wire = new Wire(access, userAgent);
    }

    /** Ends what is under way, and the connections. */
    @Override
    public void close() {
        wire.close();
    }

    /** Reads an object; {@code path} is below {@code /api/v1}. */
    public JsonObject get(String path) {
        return json(wire.request(path, JSON).GET());
    }

    /** Reads an object that has at least this member. */
    public JsonObject get(String path, String member) {
        JsonObject answer = get(path);
        if (!answer.members().containsKey(member)) {
            throw wire.notOurServer();
        }
        return answer;
    }

    /** Asks for something new, or for something to be done. */
    public JsonObject post(String path, Map<String, ?> body) {
        return json(withBody("POST", path, body));
    }

    /** As {@link #post}; however often it is sent with the same key, it is done once. */
    public JsonObject postOnce(String path, Map<String, ?> body, String idempotencyKey) {
        return json(withBody("POST", path, body).header("Idempotency-Key", idempotencyKey));
    }

    /** Asks for something to be done that takes up to some minutes, and waits for what comes of it. */
    public JsonObject postLong(String path) {
        return parse(wire.exchange(withBody("POST", path, Map.of()), LONG));
    }

    /** Changes some members. */
    public JsonObject patch(String path, Map<String, ?> body) {
        return json(withBody("PATCH", path, body));
    }

    /** Removes or aborts; the answer may be empty. */
    public String delete(String path) {
        return wire.exchange(wire.request(path, JSON).DELETE());
    }

    /** Reads a text of this media type, however long that takes up to some minutes. */
    public String getText(String path, String type) {
        return wire.exchange(wire.request(path, type).GET(), LONG);
    }

    /** Sends a text of this media type, and waits up to some minutes for what comes of it. */
    public JsonObject postText(String path, String type, String text) {
        HttpRequest.Builder request = wire.request(path, JSON).header("Content-Type", type);
        return parse(wire.exchange(request.POST(BodyPublishers.ofString(text)), LONG));
    }

    /** Opens a stream of server-sent events, after the one with this id; an empty id is the beginning. */
    public InputStream events(String path, String lastEventId) {
        HttpRequest.Builder request = wire.request(path, "text/event-stream").GET();
        return wire.open(lastEventId.isEmpty() ? request : request.header("Last-Event-ID", lastEventId));
    }

    private HttpRequest.Builder withBody(String method, String path, Map<String, ?> body) {
        return wire.request(path, JSON)
                .header("Content-Type", JSON)
                .method(method, BodyPublishers.ofString(JsonObject.write(body)));
    }

    private JsonObject json(HttpRequest.Builder request) {
        return parse(wire.exchange(request));
    }

    /** Reads an object from an answer; an empty answer is an empty object. */
    public JsonObject parse(String body) {
        try {
            return body.isBlank() ? new JsonObject(Map.of()) : JsonObject.parse(body);
        } catch (IOException e) {
            throw wire.notOurServer();
        }
    }
}

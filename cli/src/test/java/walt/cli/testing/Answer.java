package walt.cli.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the fake server does with one request. */
@FunctionalInterface
public interface Answer {
    void to(HttpExchange exchange) throws IOException;

    static Answer json(String body) {
        return of(200, "application/json", body);
    }

    static Answer json(int status, String body) {
        return of(status, "application/json", body);
    }

    static Answer yaml(String body) {
        return of(200, "application/yaml", body);
    }

    static Answer events(String stream) {
        return of(200, "text/event-stream", stream);
    }

    static Answer problem(int status, String detail) {
        return of(
                status,
                "application/problem+json",
                "{\"title\": \"Problem\", \"status\": " + status + ", \"detail\": \"" + detail + "\"}");
    }

    /** The refusal that is only about a node of somebody else. */
    static Answer owned(String detail) {
        return of(
                409,
                "application/problem+json",
                "{\"type\": \"urn:walt:problem:owned\", \"status\": 409, \"detail\": \"" + detail + "\"}");
    }

    /** The connection ends without an answer. */
    static Answer broken() {
        return HttpExchange::close;
    }

    /** Sends the head of a stream, and then nothing: until the client goes, or the server ends. */
    static Answer silentStream() {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    static Answer of(int status, String type, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }
}

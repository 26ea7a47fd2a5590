package walt.lab.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import walt.lab.log.Json;

/**
 * The control endpoint on 127.0.0.1: {@code GET /state}, {@code GET /log?since=N} and {@code POST /faults} with
 * {@code {"device": "rpi-3", "faults": ["silent"]}}. Bodies are JSON.
 */
public final class ControlServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int LONGEST_BODY = 1 << 20;

    private final HttpServer server;
    private final Controls lab;

    /** @param port TCP port; 0 takes a free one */
    public ControlServer(Controls lab, int port) throws IOException {
        this.lab = lab;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = (Json.write(answer.body()) + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        try {
            return switch (request) {
                case "GET /state" -> new Answer(OK, lab.state());
                case "GET /log" ->
                    new Answer(OK, lab.log(since(exchange.getRequestURI().getQuery())));
                case "POST /faults" -> new Answer(OK, lab.faults(body(exchange)));
                case "POST /state", "POST /log", "GET /faults" -> problem(WRONG_METHOD, "not that method");
                default -> problem(NOT_FOUND, "there are /state, /log and /faults");
            };
        } catch (IllegalArgumentException | YamlEngineException wrong) {
            return problem(BAD_REQUEST, String.valueOf(wrong.getMessage()));
        }
    }

    private static long since(@Nullable String query) {
        if (query == null) {
            return 0;
        }
        if (!query.matches("since=\\d{1,18}")) {
            throw new IllegalArgumentException("only since=NUMBER is known, not '" + query + "'");
        }
        return Long.parseLong(query.substring(query.indexOf('=') + 1));
    }

    private static String body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return new String(in.readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
        }
    }

    private static Answer problem(int status, String detail) {
        return new Answer(status, Map.of("problem", detail));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A status and what is written as JSON. */
    private record Answer(int status, Object body) {}
}

package walt.cli.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server with prepared answers; of several answers to the same request, the last one is repeated. */
public final class FakeServer implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** A request that came; the path is below {@code /api/v1}. */
    public record Request(String line, Headers headers, String body) {
        public String header(String name) {
            String value = headers.getFirst(name);
            return value == null ? "" : value;
        }
    }

    public FakeServer() {
        http = listen();
        http.createContext("/", this::handle);
        http.setExecutor(threads);
        http.start();
    }

    private static HttpServer listen() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prepares answers to a request such as {@code GET /devices?set=all-nodes}. */
    public FakeServer on(String line, Answer... inTurn) {
        answers.put(line, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public List<Request> requests() {
        return requests;
    }

    public List<String> lines() {
        return requests.stream().map(Request::line).toList();
    }

    public Request last() {
        return requests.getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString().replaceFirst("^/api/v1", "");
        String line = exchange.getRequestMethod() + " " + target;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(line, exchange.getRequestHeaders(), body));
        next(line).to(exchange);
    }

    private synchronized Answer next(String line) {
        Deque<Answer> prepared = answers.getOrDefault(line, new ArrayDeque<>());
        if (prepared.isEmpty()) {
            return Answer.problem(404, "Nothing is prepared for " + line);
        }
        return prepared.size() > 1 ? prepared.removeFirst() : prepared.getFirst();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}

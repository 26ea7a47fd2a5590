package walt.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The server under test, as its administrator or another user uses it over HTTP. */
public final class WaltServer {
    private static final String JSON = "application/json";

    private final HttpClient client;
    private final @Nullable String token;

    public WaltServer() {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), null);
    }

    private WaltServer(HttpClient client, @Nullable String token) {
        this.client = client;
        this.token = token;
    }

    /** The same server as whoever has the token uses it. */
    public WaltServer as(String otherToken) {
        return new WaltServer(client, otherToken);
    }

    /** The same server as a user without special rights uses it; he is added when he isn't there. */
    public WaltServer asUser(String name) {
        post("/users", "{\"name\": \"" + name + "\"}");
        return as(post("/tokens", "{\"user\": \"" + name + "\"}").is(201).text("token"));
    }

    /** Asks for a path below {@code /api/v1}. */
    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, String json) {
        return post(path, json, Map.of());
    }

    public Answer post(String path, String json, Map<String, String> headers) {
        return send("POST", path, json, headers);
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, json, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /**
     * Sends any request.
     *
     * @param headers replace those that are sent by default; an empty value leaves one out
     */
    public Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, headers)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", JSON);
        }
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request with the user's token, for those who want to do something special with it. */
    public HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root() + "/api/v1" + path));
        if (!headers.containsKey("Authorization")) {
            request.header("Authorization", "Bearer " + token());
        }
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return request;
    }

    public HttpClient client() {
        return client;
    }

    /** {@code http://127.0.0.1:PORT}. */
    public String root() {
        return "http://127.0.0.1:" + Settings.of("walt.it.http-port");
    }

    /** The user's token; that of the administrator is made by the server at its first start. */
    public String token() {
        return token != null ? token : read(data().resolve("admin.token")).strip();
    }

    /** The folder of the Payara domain. */
    public Path domain() {
        return Path.of(Settings.of("walt.it.domain"));
    }

    /** The server's data folder, at its default place. */
    public Path data() {
        return domain().resolve("walt");
    }

    /** Deletes all that the server keeps; to be called while it is not deployed. */
    public void deleteData() {
        try {
            if (Files.exists(data())) {
                try (Stream<Path> all = Files.walk(data())) {
                    all.sorted(Comparator.reverseOrder()).forEach(WaltServer::delete);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's log. */
    public String log() {
        return read(domain().resolve("logs/server.log"));
    }

    /** Imports an inventory in YAML. */
    public void load(String inventory) {
        send("POST", "/inventory", inventory, Map.of("Content-Type", "application/yaml"))
                .is(200);
    }

    /** Starts a reboot; returns its id. */
    public String start(String request) {
        return post("/reboots", request).is(202).text("id");
    }

    /** Waits until the reboot is over; its report. */
    public Answer report(String job) {
        EventStream events = events(job, "");
        while (events.hasNext()) {
            if (events.next().name().equals("end")) {
                break;
            }
        }
        return get("/reboots/" + job).is(200);
    }

    /** Reboots, and waits until that is over; the report. */
    public Answer reboot(String request) {
        return report(start(request));
    }

    /** Follows a reboot from after the event {@code last} on; all of it when that is empty. */
    public EventStream events(String job, String last) {
        return EventStream.open(this, job, last);
    }

    /** Forgets all devices. */
    public void forgetAll() {
        Answer all = get("/devices").is(200);
        for (String type : new String[] {"node", "unknown", "server", "switch"}) { // nodes refer to switches
            all.objects("devices").stream()
                    .filter(device -> type.equals(device.get("type")))
                    .forEach(device -> delete("/devices/" + device.get("name") + "?force=true")
                            .is(204));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package walt.it.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.assertj.core.api.Assertions;

/** JSON over HTTP, of a server or of the lab. */
final class Api {
    private static final Duration BOUND = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final String token;

    /** @param token empty when none is needed */
    Api(String root, String token) {
        this.root = root;
        this.token = token;
    }

    Json get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Json post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    private Json send(String method, String path, BodyPublisher body) {
        try {
            HttpResponse<String> answer =
                    client.send(request(path).method(method, body).build(), BodyHandlers.ofString());
            Assertions.assertThat(answer.statusCode())
                    .as("%s %s: %s", method, path, answer.body())
                    .isBetween(200, 299);
            return Json.parse(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(BOUND)
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}

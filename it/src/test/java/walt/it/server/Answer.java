package walt.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer of the server; each check returns the answer itself, for the next one. */
public final class Answer {
    private final HttpResponse<String> response;

    Answer(HttpResponse<String> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** A header's first value; empty when it isn't there. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Part of the JSON body, by a path such as {@code nodes/0/name}; null where the JSON says so. */
    public @Nullable Object at(String path) {
        Object value = json();
        for (String step : path.split("/", -1)) {
            value = step(value, step);
        }
        return value;
    }

    private @Nullable Object step(@Nullable Object from, String step) {
        if (from instanceof List<?> list) {
            return list.get(Integer.parseInt(step));
        }
        if (from instanceof Map<?, ?> map && map.containsKey(step)) {
            return map.get(step);
        }
        throw new AssertionError("no '" + step + "' in " + response.body());
    }

    /** Part of the JSON body as text. */
    public String text(String path) {
        return String.valueOf(at(path));
    }

    /** A list in the JSON body. */
    public List<?> list(String path) {
        assertThat(at(path)).isInstanceOf(List.class);
        return at(path) instanceof List<?> list ? list : List.of();
    }

    /** A list of objects in the JSON body. */
    public List<Map<?, ?>> objects(String path) {
        return list(path).stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    /** One member of each object of a list in the JSON body. */
    public List<String> each(String path, String member) {
        return objects(path).stream()
                .map(each -> String.valueOf(each.get(member)))
                .toList();
    }

    /** Checks the status. */
    public Answer is(int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return this;
    }

    /** Checks that it is a problem document (RFC 9457) of that type, and nothing that only programmers understand. */
    public Answer isProblem(int status, String type) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("type")).isEqualTo("urn:walt:problem:" + type);
        assertThat(at("status")).isEqualTo(status);
        assertThat(text("title")).isNotBlank();
        assertThat(text("detail")).isNotBlank();
        assertThat(body()).doesNotContain("<html", "Exception", "\tat ");
        return this;
    }

    /** Checks that it is bad input, which the given field and words tell. */
    public Answer isBadInput(String field, String words) {
        isProblem(400, "bad-input");
        assertThat(each("errors", "field")).as(body()).contains(field);
        assertThat(each("errors", "detail").toString()).contains(words);
        return this;
    }

    private Object json() {
        try {
            return JSON.std.anyFrom(response.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException("not JSON: " + response.body(), notJson);
        }
    }
}

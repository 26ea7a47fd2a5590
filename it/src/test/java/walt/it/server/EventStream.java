package walt.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The server-sent events of a reboot, read one by one as they come; read to their end, so that the connection closes. */
public final class EventStream implements Iterator<EventStream.Event> {
    private final Iterator<String> lines;

    private EventStream(Stream<String> lines) {
        this.lines = lines.iterator();
    }

    /** An event; {@code data} is its JSON object. */
    public record Event(String name, long id, Map<String, Object> data) {
        public String text(String member) {
            return String.valueOf(data.get(member));
        }
    }

    /** Follows a reboot; {@code last} is the {@code Last-Event-ID}, or empty. */
    static EventStream open(WaltServer server, String job, String last) {
        try {
            HttpResponse<Stream<String>> response = server.client()
                    .send(
                            server.request("/reboots/" + job + "/events", Map.of("Last-Event-ID", last))
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            return new EventStream(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    /** The next event; waits for it. */
    @Override
    public Event next() {
        String name = "";
        String id = "";
        StringBuilder data = new StringBuilder();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.isEmpty() && !data.isEmpty()) {
                return new Event(name, Long.parseLong(id), object(data.toString()));
            }
        }
        throw new NoSuchElementException("the stream has ended");
    }

    private static Map<String, Object> object(String json) {
        try {
            return JSON.std.mapFrom(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}

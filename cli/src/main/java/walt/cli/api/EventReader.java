package walt.cli.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads server-sent events from a stream, however it is cut into pieces. */
public final class EventReader implements AutoCloseable {
    private final BufferedReader lines;
    private String id = "";
    private String name = "";
    private final StringBuilder data = new StringBuilder();
    private boolean atStart = true;

    public EventReader(InputStream stream) {
        this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** Waits for the next event; empty at the end of the stream, where an unfinished event is dropped. */
    public Optional<ServerSentEvent> next() throws IOException {
        String line = lines.readLine();
        while (line != null) {
            if (line.isEmpty() && !data.isEmpty()) {
                return Optional.of(dispatch());
            }
            accept(line);
            line = lines.readLine();
        }
        return Optional.empty();
    }

    private void accept(String raw) {
        String line = atStart && raw.startsWith("\ufeff") ? raw.substring(1) : raw;
        atStart = false;
        if (line.isEmpty()) {
            name = "";
            return;
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        take(field, value.startsWith(" ") ? value.substring(1) : value);
    }

    // A line that begins with a colon is a comment: its field is empty, and it is ignored like any unknown field.
    private void take(String field, String value) {
        switch (field) {
            case "id" -> id = value.indexOf('\0') < 0 ? value : id;
            case "event" -> name = value;
            case "data" -> data.append(value).append('\n');
            default -> {}
        }
    }

    private ServerSentEvent dispatch() {
        data.setLength(data.length() - 1);
        ServerSentEvent event = new ServerSentEvent(id, name.isEmpty() ? "message" : name, data.toString());
        data.setLength(0);
        name = "";
        return event;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

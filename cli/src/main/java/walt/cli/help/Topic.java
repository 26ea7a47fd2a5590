package walt.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A topic of the manual; its text is a resource of the same name. */
enum Topic {
    NODE_REBOOT("node-reboot", "How nodes are rebooted: softly, and the hard way."),
    DEVICE_SETS("device-sets", "How to name several nodes or devices at once.");

    private final String title;
    private final String summary;

    Topic(String title, String summary) {
        this.title = title;
        this.summary = summary;
    }

    static Optional<Topic> named(String title) {
        return Arrays.stream(values())
                .filter(topic -> topic.title.equals(title))
                .findFirst();
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    String text() {
        try (InputStream text = Topic.class.getResourceAsStream(title + ".txt")) {
            if (text == null) {
                throw new IllegalStateException("The text of the topic " + title + " is missing.");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package walt.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A topic of the manual: its text is a resource, made from {@code docs/help}. */
public record Topic(String name) {
    private static final String ENDING = ".txt";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    /** All of them, by name: whatever texts there are. */
    public static List<Topic> all() {
        try (Stream<String> files = files()) {
            return files.filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ENDING.length()))
                    .sorted()
                    .map(Topic::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // In the jar when installed, in a directory while it is being built.
    private static Stream<String> files() throws IOException {
        URL here = Topic.class.getResource("");
        if (here == null) {
            throw new IllegalStateException("The manual is missing.");
        }
        if (here.openConnection() instanceof JarURLConnection jar) {
            String folder = jar.getEntryName();
            return jar.getJarFile().stream().map(Object::toString).filter(name -> name.startsWith(folder));
        }
        String[] names = Path.of(URI.create(here.toString())).toFile().list();
        return names == null ? Stream.of() : Stream.of(names);
    }

    static Optional<Topic> named(String name) {
        boolean known = NAME.matcher(name).matches() && Topic.class.getResource(name + ENDING) != null;
        return known ? Optional.of(new Topic(name)) : Optional.empty();
    }

    /** The first sentence of its prose, which says what it is about. */
    String summary() {
        String first = text().lines()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .findFirst()
                .orElse("");
        int end = first.indexOf(". ");
        return end < 0 ? first : first.substring(0, end + 1);
    }

    String text() {
        try (InputStream text = Topic.class.getResourceAsStream(name + ENDING)) {
            if (text == null) {
                throw new IllegalStateException("The text of the topic " + name + " is missing.");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

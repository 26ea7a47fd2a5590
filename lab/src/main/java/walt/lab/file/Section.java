package walt.lab.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of the lab file, which knows its lines and refuses keys that nobody asked for. */
final class Section {

    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> unread = new LinkedHashMap<>();

    private Section(int line) {
        this.line = line;
    }

    /** The whole document. */
    static Section root(String text) {
        try {
            return new Compose(LoadSettings.builder().setLabel("lab file").build())
                    .composeString(text)
                    .map(Section::of)
                    .orElseThrow(() -> new LabFileException(1, "The lab file is empty."));
        } catch (MarkedYamlEngineException wrong) {
            int at = wrong.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new LabFileException(at, "This is not YAML: " + wrong.getProblem() + ".");
        }
    }

    private static Section of(Node node) {
        Section section = new Section(line(node));
        if (!(node instanceof MappingNode mapping)) {
            throw new LabFileException(line(node), "Names with values are expected here.");
        }
        mapping.getValue().forEach(section::put);
        return section;
    }

    private void put(NodeTuple entry) {
        String key = scalar(entry.getKeyNode());
        values.put(key, entry.getValueNode());
        unread.put(key, line(entry.getKeyNode()));
    }

    int line() {
        return line;
    }

    /** The text of a key that must be there. */
    String text(String key) {
        return node(key)
                .map(Section::scalar)
                .orElseThrow(() -> new LabFileException(line, "'" + key + "' is missing."));
    }

    /** The value of a key; a value that the reader refuses is reported with its line. */
    <T> T value(String key, T fallback, Function<String, T> reader) {
        return node(key).map(node -> at(key, () -> reader.apply(scalar(node)))).orElse(fallback);
    }

    /** The items of a list, each one read. */
    List<String> texts(String key) {
        return items(key).stream().map(Section::scalar).toList();
    }

    /** Reads a whole list of texts, reporting its line when the reader refuses. */
    <T> T list(String key, T fallback, Function<List<String>, T> reader) {
        List<String> texts = texts(key);
        return node(key).map(node -> at(key, () -> reader.apply(texts))).orElse(fallback);
    }

    /** What follows from the value of a key; when that is refused, the line of the value is reported. */
    <T> T at(String key, Supplier<T> reader) {
        int at = Optional.ofNullable(values.get(key)).map(Section::line).orElse(line);
        try {
            return reader.get();
        } catch (IllegalArgumentException wrong) {
            throw new LabFileException(at, String.valueOf(wrong.getMessage()));
        }
    }

    List<Section> sections(String key) {
        return items(key).stream().map(Section::of).toList();
    }

    /** The mapping under that key; an empty one when it is missing. */
    Section section(String key) {
        return node(key).map(Section::of).orElseGet(() -> new Section(line));
    }

    /** All names of this section with their texts. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        values.forEach((key, value) -> settings.put(key, scalar(value)));
        unread.clear();
        return settings;
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** Complains about the first of those keys that is there. */
    void refuse(List<String> keys, String why) {
        keys.stream().filter(values::containsKey).forEach(key -> {
            throw new LabFileException(unread.getOrDefault(key, line), "'" + key + "' " + why + ".");
        });
    }

    /** Complains about the first key that was not read. */
    void refuseUnknown() {
        unread.forEach((key, at) -> {
            throw new LabFileException(at, "'" + key + "' is not known here.");
        });
    }

    private Optional<Node> node(String key) {
        unread.remove(key);
        return Optional.ofNullable(values.get(key));
    }

    private List<Node> items(String key) {
        return node(key)
                .map(node -> {
                    if (node instanceof SequenceNode sequence) {
                        return sequence.getValue();
                    }
                    throw new LabFileException(line(node), "A list is expected here.");
                })
                .orElse(List.of());
    }

    private static String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new LabFileException(line(node), "One plain value is expected here.");
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}

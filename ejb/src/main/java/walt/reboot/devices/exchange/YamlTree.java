package walt.reboot.devices.exchange;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import walt.reboot.inventory.ImportFaults;

/** YAML (and JSON, which is YAML too) as a tree of nodes that know their lines. */
final class YamlTree {
    private static final int MOST_CHARACTERS = 20_000_000;

    private static final LoadSettings LIMITS = LoadSettings.builder()
            .setCodePointLimit(MOST_CHARACTERS)
            .setBufferSize(1 << 20) // a long value costs its length squared, divided by this
            .setSchema(new YamlSchema())
            .build();

    private YamlTree() {}

    /** JSON may be indented with tabs, which YAML forbids; within its texts there are none. */
    private static String withoutTabs(String text) {
        return text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
    }

    /** The root; null when the document is empty, or malformed, which is a fault. */
    static @Nullable Node root(String text, ImportFaults faults) {
        try {
            Parser parser = new ShallowParser(new ParserImpl(LIMITS, new StreamReader(LIMITS, withoutTabs(text))));
            return new Composer(LIMITS, parser).getSingleNode().orElse(null);
        } catch (MarkedYamlEngineException malformed) {
            int line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            faults.add(line, "not valid YAML: " + malformed.getProblem());
        } catch (YamlEngineException malformed) {
            faults.add(1, "not valid YAML: " + malformed.getMessage());
        }
        return null;
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    static boolean isNull(Node node) {
        return Tag.NULL.equals(node.getTag());
    }

    /** The text of a single value as it was written; null when the node is something else. */
    static @Nullable String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }
}

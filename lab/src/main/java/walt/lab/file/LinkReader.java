package walt.lab.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the cables between the switches of a lab file: each interface has one, and there are no loops. */
final class LinkReader {

    private final Map<String, SwitchSpec> switches = new HashMap<>();
    private final Map<String, String> trees = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    LinkReader(List<SwitchSpec> switches) {
        switches.forEach(spec -> {
            this.switches.put(spec.name(), spec);
            trees.put(spec.name(), spec.name());
        });
    }

    /** @throws IllegalArgumentException saying in plain words which link can't be */
    List<LinkSpec> read(List<String> texts) {
        List<LinkSpec> links = texts.stream().map(LinkSpec::parse).toList();
        links.forEach(this::check);
        return links;
    }

    private void check(LinkSpec link) {
        take(link.switchName(), link.position());
        take(link.otherName(), link.otherPosition());
        String tree = tree(link.switchName());
        String other = tree(link.otherName());
        if (tree.equals(other)) {
            throw new IllegalArgumentException(
                    "The link between " + link.switchName() + " and " + link.otherName() + " closes a loop.");
        }
        trees.put(other, tree);
    }

    private void take(String name, int position) {
        SwitchSpec spec = switches.get(name);
        if (spec == null || position < 1 || position > spec.tables().sockets()) {
            throw new IllegalArgumentException("There is no interface " + name + "/" + position + ".");
        }
        if (!taken.add(name + "/" + position)) {
            throw new IllegalArgumentException("Two links use the interface " + name + "/" + position + ".");
        }
    }

    private String tree(String name) {
        String above = trees.getOrDefault(name, name);
        return above.equals(name) ? name : tree(above);
    }
}

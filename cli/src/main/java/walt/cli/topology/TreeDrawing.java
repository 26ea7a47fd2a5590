package walt.cli.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws switches with what is on their ports; links between switches are followed once. */
final class TreeDrawing {
    private final Forest forest;
    private final Descriptions descriptions;
    private final TreeStyle style;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> drawn = new HashSet<>();

    private TreeDrawing(Forest forest, Descriptions descriptions, TreeStyle style) {
        this.forest = forest;
        this.descriptions = descriptions;
        this.style = style;
    }

    /** The lines of all trees, with an empty one between them. */
    static List<String> of(Forest forest, Descriptions descriptions, TreeStyle style) {
        TreeDrawing drawing = new TreeDrawing(forest, descriptions, style);
        for (String root : forest.roots()) {
            if (!drawing.lines.isEmpty()) {
                drawing.lines.add("");
            }
            drawing.lines.add(descriptions.root(root));
            drawing.drawPorts(root, "");
        }
        return drawing.lines;
    }

    private void drawPorts(String name, String indent) {
        List<Position> positions = forest.on(name);
        int widest = positions.stream()
                .mapToInt(position -> position.port().length())
                .max()
                .orElse(0);
        for (int i = 0; i < positions.size(); i++) {
            Position position = positions.get(i);
            boolean last = i == positions.size() - 1;
            String port = position.port() + " ".repeat(widest - position.port().length());
            String start = indent + (last ? style.lastEntry() : style.entry()) + port + "  ";
            drawDevice(position, start, indent + (last ? style.pastLast() : style.past()));
        }
    }

    private void drawDevice(Position position, String start, String indent) {
        String device = position.device();
        if (!forest.isSwitch(device)) {
            lines.add(start + descriptions.device(position));
        } else if (forest.isBeneath(position.onSwitch(), device)) {
            lines.add(start + descriptions.link(position, "uplink"));
        } else if (forest.isBeneath(device, position.onSwitch()) && drawn.add(device)) {
            lines.add(start + descriptions.branch(position));
            drawPorts(device, indent);
        } else {
            lines.add(start + descriptions.link(position, "one more link"));
        }
    }
}

package walt.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Prose fitted to a width: paragraphs are filled, indented lines stay as they are. */
public final class Paragraphs {
    private static final int WIDEST = 100;

    private final int width;
    private final List<String> filled = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private Paragraphs(int width) {
        this.width = Math.min(width, WIDEST);
    }

    /** The text's lines, none wider than the width unless one word or an indented line is. */
    public static List<String> fill(String text, int width) {
        Paragraphs paragraphs = new Paragraphs(width);
        text.lines().forEach(paragraphs::add);
        paragraphs.endLine();
        return paragraphs.filled;
    }

    private void add(String source) {
        if (source.isBlank() || source.startsWith(" ")) {
            endLine();
            filled.add(source.stripTrailing());
        } else {
            for (String word : source.strip().split(" +", -1)) {
                addWord(word);
            }
        }
    }

    private void addWord(String word) {
        if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
            endLine();
        }
        if (!line.isEmpty()) {
            line.append(' ');
        }
        line.append(word);
    }

    private void endLine() {
        if (!line.isEmpty()) {
            filled.add(line.toString());
            line.setLength(0);
        }
    }
}

package walt.cli.terminal;

import java.util.Map;

/**
 * Which of the standard streams are a terminal, and what it can do.
 *
 * @param columns its width in characters, at least 20
 * @param styled it understands colours and rewriting a line
 */
public record Terminal(boolean input, boolean output, boolean errors, int columns, boolean styled, boolean colours) {
    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 20;

    /** Nothing is a terminal: as in a script. */
    public static final Terminal NONE = new Terminal(false, false, false, USUAL_COLUMNS, false, false);

    /**
     * The launcher looks at the streams, because Java cannot tell for each of them.
     *
     * @param streams the digits of those that are terminals, such as {@code 012}
     * @param columns the width, or an empty text when it is not known
     */
    public static Terminal of(String streams, String columns, Map<String, String> environment) {
        boolean styled = !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
        boolean colours = styled && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                streams.contains("0"), streams.contains("1"), streams.contains("2"), width(columns), styled, colours);
    }

    private static int width(String columns) {
        boolean number =
                !columns.isEmpty() && columns.length() < 6 && columns.chars().allMatch(c -> c >= '0' && c <= '9');
        int width = number ? Integer.parseInt(columns) : 0;
        return width == 0 ? USUAL_COLUMNS : Math.max(FEWEST_COLUMNS, width);
    }

    /** True when a line of standard error can be rewritten in place. */
    public boolean showsProgress() {
        return errors && styled;
    }
}

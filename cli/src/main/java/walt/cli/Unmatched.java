package walt.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Words of a command line that mean nothing: what is said about them, and what may have been meant. */
record Unmatched(CommandSpec spec, List<String> words) {
    private static final int CLOSE = 2;

    /** One line, or two with a suggestion. */
    String text() {
        String first = words.getFirst();
        if (words.stream().anyMatch(Unmatched::isOption)) {
            List<String> options = words.stream().filter(Unmatched::isOption).toList();
            Stream<String> known = spec.options().stream().flatMap(option -> Stream.of(option.names()));
            return "Unknown option: " + quoted(options) + suggestion(options.getFirst(), known);
        }
        if (isGroup()) {
            return "There is no command '" + spec.qualifiedName() + " " + first + "'." + suggestion(first, commands());
        }
        return "Too many arguments: " + quoted(words);
    }

    private boolean isGroup() {
        return !spec.subcommands().isEmpty() && spec.positionalParameters().isEmpty();
    }

    private Stream<String> commands() {
        return spec.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .map(CommandSpec::name);
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && word.startsWith("-");
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }

    private String suggestion(String word, Stream<String> known) {
        String path = isOption(word) ? "" : spec.qualifiedName() + " ";
        String close = known.filter(name -> name.length() > CLOSE && distance(word, name) <= CLOSE)
                .map(name -> path + name)
                .collect(Collectors.joining(" or "));
        return close.isEmpty() ? "" : "\nDid you mean: " + close + "?";
    }

    /** How many letters must be put in, left out or replaced to make one word of the other. */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = i == 0 ? j - 1 : row[j];
                int replaced = i == 0 ? j : diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}

package walt.cli.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import walt.cli.exit.CommandFailed;

/** How an inventory is written. */
enum Format {
    YAML("application/yaml", ".yaml", ".yml"),
    CSV("text/csv", ".csv"),
    JSON("application/json", ".json");

    private final String mediaType;
    private final String[] endings;

    Format(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    String mediaType() {
        return mediaType;
    }

    /** The one that a user names. */
    static Format named(String name, Format... possible) {
        return Arrays.stream(possible)
                .filter(format -> format.label().equals(name))
                .findFirst()
                .orElseThrow(() -> CommandFailed.badInput("--format must be "
                        + Arrays.stream(possible).map(Format::label).collect(Collectors.joining(" or ")) + ", not '"
                        + name + "'."));
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that the ending of a file's name tells, else the text itself. */
    static Format of(String fileName, String text) {
        String name = fileName.toLowerCase(Locale.ROOT);
        Optional<Format> told = Arrays.stream(values())
                .filter(format -> Arrays.stream(format.endings).anyMatch(name::endsWith))
                .findFirst();
        return told.orElseGet(() -> of(text));
    }

    private static Format of(String text) {
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return JSON;
        }
        String heading = start.lines().findFirst().orElse("");
        boolean columns = heading.contains(",") && !heading.contains(":") && !heading.startsWith("#");
        return columns ? CSV : YAML;
    }
}

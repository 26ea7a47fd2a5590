package walt.reboot.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One argument of a command: fixed text and placeholders in turn. */
record Argument(List<Part> parts) {
    private static final Pattern PART =
            Pattern.compile("(?<text>[^{}]+)|(?<brace>\\{\\{|\\}\\})|\\{(?<name>[a-z][a-z-]*)\\}");

    static Argument parse(String word) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(word);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            parts.add(part(matcher));
            end = matcher.end();
        }
        if (end < word.length()) {
            throw new IllegalArgumentException(
                    "the command of virtual nodes has a brace that belongs to no placeholder: " + word
                            + " (write {{ or }} for a brace)");
        }
        return new Argument(List.copyOf(parts));
    }

    private static Part part(Matcher matcher) {
        if (matcher.group("name") != null) {
            return new Part.Placeholder(matcher.group("name"));
        }
        return new Part.Text(
                matcher.group("text") != null
                        ? matcher.group()
                        : matcher.group().substring(1));
    }

    Stream<String> placeholders() {
        return parts.stream().flatMap(part -> switch (part) {
            case Part.Text text -> Stream.empty();
            case Part.Placeholder placeholder -> Stream.of(placeholder.name());
        });
    }

    String fill(Map<String, String> values) {
        return parts.stream().map(part -> part.fill(values)).collect(Collectors.joining());
    }

    /** A piece of an argument. */
    sealed interface Part {
        String fill(Map<String, String> values);

        record Text(String text) implements Part {
            @Override
            public String fill(Map<String, String> values) {
                return text;
            }
        }

        record Placeholder(String name) implements Part {
            @Override
            public String fill(Map<String, String> values) {
                String value = values.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("there is no value for {" + name + "}");
                }
                return value;
            }
        }
    }
}

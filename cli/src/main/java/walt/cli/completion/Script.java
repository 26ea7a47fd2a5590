package walt.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import walt.cli.help.Topic;

/** The completion script: what both shells need, the table of all commands, and what one shell needs. */
record Script(CommandSpec root) {

    /** The whole of it, for {@code bash} or {@code zsh}. */
    String text(String shell) {
        List<String> table = new ArrayList<>();
        addTo(table, "", root);
        String topics = Topic.all().stream().map(Topic::name).collect(Collectors.joining(" "));
        return resource("core.sh")
                        .replace("# TABLE", String.join("\n    ", table))
                        .replace("TOPICS", topics)
                + resource(shell + ".sh");
    }

    private static void addTo(List<String> table, String path, CommandSpec command) {
        table.add("'" + path + "') " + row(command) + " ;;");
        command.subcommands().forEach((name, sub) -> {
            if (isShown(sub)) {
                addTo(table, path.isEmpty() ? name : path + " " + name, sub.getCommandSpec());
            }
        });
    }

    private static boolean isShown(CommandLine command) {
        return !command.getCommandSpec().usageMessage().hidden();
    }

    private static String row(CommandSpec command) {
        return "subs='" + subcommands(command) + "' opts='" + options(command) + "' vals='" + values(command)
                + "' args='" + arguments(command) + "'";
    }

    private static String subcommands(CommandSpec command) {
        return command.subcommands().entrySet().stream()
                .filter(sub -> isShown(sub.getValue()))
                .map(sub -> sub.getKey())
                .collect(Collectors.joining(" "));
    }

    private static String options(CommandSpec command) {
        return command.options().stream()
                .flatMap(option -> List.of(option.names()).stream())
                .collect(Collectors.joining(" "));
    }

    // Which options take a value, and of what kind: --cause=TEXT.
    private static String values(CommandSpec command) {
        return command.options().stream()
                .filter(option -> option.arity().max() > 0)
                .flatMap(Script::pairs)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> pairs(OptionSpec option) {
        return List.of(option.names()).stream().map(name -> name + "=" + option.paramLabel());
    }

    // In their order; the last one may come again and again.
    private static String arguments(CommandSpec command) {
        return command.positionalParameters().stream().map(Script::argument).collect(Collectors.joining(" "));
    }

    private static String argument(PositionalParamSpec argument) {
        return argument.paramLabel() + (argument.index().isVariable() ? "..." : "");
    }

    private static String resource(String name) {
        try (InputStream text = Script.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException("The resource " + name + " is missing.");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

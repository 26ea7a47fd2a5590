package walt.reboot.vm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line of virtual nodes, as configured: a list of arguments with placeholders such as {@code {name}}.
 *
 * <p>Arguments are separated by white space. {@code "…"} keeps white space together, anywhere in an argument; inside it
 * {@code \"} and {@code \\} stand for the character itself; {@code ""} is an empty argument. {@code {{} and <code>}}</code>
 * stand for one brace. No shell is involved: everything else, {@code $} and {@code '} too, is what it is. The text is split
 * before values are put in, so a value never becomes more than a part of one argument.
 */
public final class CommandTemplate {
    /** What every virtual node has: see {@link VmSpec#values}. */
    static final Set<String> BUILT_IN = Set.of("id", "name", "ip", "mac", "dir");

    private final List<Argument> arguments;

    private CommandTemplate(List<Argument> arguments) {
        this.arguments = arguments;
    }

    /**
     * @param valueNames placeholders that are allowed beside {@code id}, {@code name}, {@code ip}, {@code mac} and
     *     {@code dir} (the node's folder)
     * @throws IllegalArgumentException when the text is empty, a quote or brace is not closed, or a placeholder is not known;
     *     the message is for the operator
     */
    public static CommandTemplate parse(String text, Set<String> valueNames) {
        List<String> words = Words.split(text);
        if (words.isEmpty() || words.getFirst().isEmpty()) {
            throw new IllegalArgumentException("the command of virtual nodes names no program");
        }
        Set<String> known = Stream.of(BUILT_IN, valueNames).flatMap(Set::stream).collect(Collectors.toSet());
        List<Argument> arguments = words.stream().map(Argument::parse).toList();
        arguments.stream().flatMap(Argument::placeholders).forEach(name -> requireKnown(name, known));
        return new CommandTemplate(arguments);
    }

    /** The template of a server that has none: nothing can be started with it. */
    public static CommandTemplate none() {
        return new CommandTemplate(List.of());
    }

    private static void requireKnown(String name, Set<String> known) {
        if (!known.contains(name)) {
            String all =
                    new TreeSet<>(known).stream().map(each -> "{" + each + "}").collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    "the command of virtual nodes has an unknown placeholder {" + name + "}; there are " + all);
        }
    }

    /**
     * The arguments with the values put in, the program first.
     *
     * @throws IllegalArgumentException when a value is missing, or there is no command at all
     */
    List<String> fill(Map<String, String> values) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(
                    "this server has no command for virtual nodes: the operator must set 'walt.vm.command'");
        }
        return arguments.stream().map(argument -> argument.fill(values)).toList();
    }
}

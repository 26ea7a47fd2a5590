package walt.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import walt.cli.start.Session;
import walt.cli.start.Version;
import walt.cli.terminal.Screen;

/** Puts the commands together; only those that the command line names, because making all of them takes time. */
final class CommandTree {
    private static final List<String> NEEDS_ALL = List.of("-h", "--help", "completion");

    private final Session session;
    private final Set<String> words;

    private CommandTree(Session session, String[] args) {
        this.session = session;
        this.words = Set.copyOf(Arrays.asList(args));
    }

    static CommandLine of(Session session, String... args) {
        return new CommandTree(session, args).build();
    }

    private CommandLine build() {
        // No option is a time, a date or a row of a database: loading what reads them takes a while.
        System.setProperty("picocli.converters.excludes", "java\\.(time|sql)\\..*");
        CommandSpec root = CommandSpec.forAnnotatedObject(new RootCommand(session));
        root.version("walt " + Version.text());
        List<CommandGroup> groups = CommandGroup.all();
        List<CommandGroup> named =
                groups.stream().filter(g -> isNamed(g.name())).toList();
        (named.isEmpty() || needsAll() ? groups : named)
                .forEach(group -> root.addSubcommand(group.name(), spec(group)));
        return configured(new CommandLine(root));
    }

    private CommandSpec spec(CommandGroup group) {
        CommandSpec spec = group.alone(session);
        List<CommandGroup.Leaf> leaves = group.leaves();
        List<CommandGroup.Leaf> named =
                leaves.stream().filter(leaf -> isNamed(leaf.name())).toList();
        (named.isEmpty() || needsAll() ? leaves : named)
                .forEach(leaf -> spec.addSubcommand(leaf.name(), leaf.spec(session)));
        return spec;
    }

    private boolean isNamed(String name) {
        return words.contains(name);
    }

    private boolean needsAll() {
        return NEEDS_ALL.stream().anyMatch(words::contains);
    }

    private CommandLine configured(CommandLine walt) {
        Screen screen = session.screen();
        Help.Ansi ansi = screen.terminal().colours() && screen.terminal().output() ? Help.Ansi.ON : Help.Ansi.OFF;
        return walt.setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setUsageHelpWidth(Math.max(screen.terminal().columns(), 55))
                .setOut(writer(screen.out()))
                .setErr(writer(screen.err()))
                .setParameterExceptionHandler(new UsageErrors(screen))
                .setExecutionExceptionHandler(new FailureReport(screen));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}

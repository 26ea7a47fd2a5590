package walt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import walt.cli.start.Pauses;
import walt.cli.start.Session;
import walt.cli.terminal.Output;
import walt.cli.terminal.Screen;
import walt.cli.terminal.Terminal;

/** The texts of the manual: their form, and that what they name exists. */
class ManualTest {
    private static final Path FOLDER = Path.of("..", "docs", "help");
    private static final Pattern TOPIC = Pattern.compile("walt help show ([a-z][a-z-]*)");
    private static final Pattern COMMAND = Pattern.compile("\\bwalt ([a-z]+)(?: ([a-z][a-z|-]*))?([^\\n]*)");
    private static final Pattern OPTION = Pattern.compile("(?<=[\\s\\[])(--[a-z-]+|-x)\\b");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void beginsWithATitleInCapitals(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        assertThat(page.getFileName().toString()).matches("[a-z-]+\\.txt");
        assertThat(lines.getFirst()).isNotBlank().isEqualTo(lines.getFirst().toUpperCase(Locale.ROOT));
        assertThat(lines.get(1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linesThatAreNotFilledFitATerminal(Path page) throws IOException {
        assertThat(Files.readAllLines(page))
                .noneMatch(line -> line.contains("\t") || !line.equals(line.stripTrailing()))
                .allMatch(line -> !line.startsWith(" ") || line.length() <= 80);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesTopicsThatExist(Path page) throws IOException {
        assertTopicsExist(Files.readString(page));
    }

    @Test
    void commandsReferToTopicsThatExist() {
        tree().getSubcommands()
                .values()
                .forEach(group -> group.getSubcommands()
                        .values()
                        .forEach(command -> assertTopicsExist(command.getUsageMessage())));
    }

    private static void assertTopicsExist(String text) {
        assertThat(TOPIC.matcher(text).results().map(topic -> topic.group(1)))
                .allMatch(topic -> Files.exists(FOLDER.resolve(topic + ".txt")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesCommandsAndOptionsThatExist(Path page) throws IOException {
        CommandLine walt = tree();
        assertThat(COMMAND.matcher(Files.readString(page)).results()).allMatch(example -> exists(walt, example));
    }

    private static CommandLine tree() {
        Output nowhere = new Output(OutputStream.nullOutputStream());
        Screen screen = new Screen(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, Terminal.NONE);
        try (Session session = new Session(screen, Map.of(), Pauses::real)) {
            return CommandTree.of(session);
        }
    }

    // Only whole lines of examples are looked through for options: prose may go on about something else.
    private static boolean exists(CommandLine walt, MatchResult example) {
        CommandLine group = walt.getSubcommands().get(example.group(1));
        if (group == null || example.group(2) == null || group.getSubcommands().isEmpty()) {
            return group != null || !Pattern.matches("node|device|reboot|user|token|help|completion", example.group(1));
        }
        return Stream.of(example.group(2).split("\\|", -1)).allMatch(name -> {
            CommandLine command = group.getSubcommands().get(name);
            return command != null && hasOptions(command, example.group(3));
        });
    }

    private static boolean hasOptions(CommandLine command, String rest) {
        return OPTION.matcher(rest.split("[.;:] |  +", 2)[0])
                .results()
                .allMatch(option -> command.getCommandSpec().findOption(option.group()) != null);
    }
}

package walt.cli.settings;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import walt.cli.exit.CommandFailed;
import walt.cli.terminal.Screen;

/** Values that should not be in a command line, where others can see them: from a file, a prompt or the standard input. */
final class Secrets {
    /** How the names of secret settings end. */
    private static final Set<String> ENDINGS = Set.of("community", "password");

    private final Screen screen;
    private @Nullable BufferedReader input;

    Secrets(Screen screen) {
        this.screen = screen;
    }

    /** The value itself; for a secret, what {@code @FILE} or {@code -} stands for. */
    String resolve(String name, String value) {
        if (ENDINGS.stream().noneMatch(name::endsWith)) {
            return value;
        }
        if (value.equals("-")) {
            return screen.terminal().input() ? prompt(name) : nextLine(name);
        }
        return value.startsWith("@") ? firstLineOf(value.substring(1), name) : value;
    }

    private static String firstLineOf(String file, String name) {
        try (BufferedReader lines = Files.newBufferedReader(Path.of(file))) {
            return given(lines.readLine(), name);
        } catch (IOException e) {
            throw CommandFailed.badInput("Cannot read the file " + file + " for " + name + ".");
        }
    }

    // Java has a console that hides what is typed only when it can also write to the terminal; before JDK 22 it is null
    // then.
    @SuppressWarnings("SystemConsoleNull")
    private String prompt(String name) {
        Console console = screen.terminal().output() ? System.console() : null;
        if (console == null) {
            throw CommandFailed.badInput("Cannot ask for " + name + " here. Use " + name + "=@FILE.");
        }
        char[] typed = console.readPassword("%s: ", name);
        return given(typed == null ? null : new String(typed), name);
    }

    // One reader for all secrets: a second one would miss what the first has read ahead.
    private String nextLine(String name) {
        BufferedReader lines = input;
        if (lines == null) {
            lines = new BufferedReader(new InputStreamReader(screen.in(), StandardCharsets.UTF_8));
            input = lines;
        }
        try {
            return given(lines.readLine(), name);
        } catch (IOException e) {
            throw CommandFailed.badInput("Cannot read " + name + " from the standard input.");
        }
    }

    private static String given(@Nullable String secret, String name) {
        if (secret == null || secret.isEmpty()) {
            throw CommandFailed.badInput("No value was given for " + name + ".");
        }
        return secret;
    }
}

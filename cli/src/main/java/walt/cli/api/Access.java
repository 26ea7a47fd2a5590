package walt.cli.api;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import walt.cli.exit.CommandFailed;

/**
 * The server to talk to and the token to show: from the command line, the environment, or the user's file.
 *
 * @param token empty when there is none
 */
public record Access(ServerAddress server, String token) {
    private static final String USUAL_SERVER = "http://127.0.0.1:8080";

    public Access {
        if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw CommandFailed.badInput("The token holds characters that no token has.");
        }
    }

    /** Looks it up; {@code server} is what the command line says, or an empty text. */
    public static Access find(String server, Map<String, String> environment) {
        Properties file = file(environment);
        String address = first(server, environment.get("WALT_SERVER"), file.getProperty("server"), USUAL_SERVER);
        return new Access(new ServerAddress(address), token(environment, file));
    }

    private static String token(Map<String, String> environment, Properties file) {
        String token = environment.getOrDefault("WALT_TOKEN", "").strip();
        String tokenFile = environment.getOrDefault("WALT_TOKEN_FILE", "");
        if (token.isEmpty() && !tokenFile.isEmpty()) {
            return readToken(Path.of(tokenFile));
        }
        return first(token, file.getProperty("token"), "");
    }

    private static String readToken(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw CommandFailed.badInput("Cannot read the token file " + file + " (WALT_TOKEN_FILE).");
        }
    }

    private static Properties file(Map<String, String> environment) {
        Properties properties = new Properties();
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        Path file = Path.of(home, ".config", "walt", "config.properties");
        if (!Files.exists(file)) {
            return properties;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw CommandFailed.badInput("Cannot read " + file + ".");
        }
        return properties;
    }

    private static String first(@Nullable String... choices) {
        for (String choice : choices) {
            if (choice != null && !choice.isBlank()) {
                return choice.strip();
            }
        }
        return "";
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Access[" + server + "]";
    }
}

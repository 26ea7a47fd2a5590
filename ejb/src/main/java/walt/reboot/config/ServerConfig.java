package walt.reboot.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads configuration values as they are now; a wrong one is an error that names its key. */
@ApplicationScoped
public class ServerConfig {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    // looked up once, by a thread that belongs to the application; it sees later changes of the values
    private final Config config = ConfigProvider.getConfig();

    /** What to tell the operator about configured keys that nobody reads. */
    public List<String> warnings() {
        return KeyNames.warnings(config.getPropertyNames());
    }

    public String text(Key key) {
        return config.getOptionalValue(key.label(), String.class)
                .orElse(key.defaultText())
                .strip();
    }

    public int number(Key key) {
        return parse(key, "a whole number", Integer::parseInt);
    }

    public boolean flag(Key key) {
        return parse(key, "true or false", ServerConfig::flag);
    }

    public Duration duration(Key key) {
        return parse(key, "a duration such as 500ms, 15s, 2m or 1h", ServerConfig::duration);
    }

    /** A duration, or {@code none} or {@code 0}, which are zero. */
    public Duration durationOrNone(Key key) {
        return parse(
                key,
                "a duration such as 15m or 1h, or none",
                text -> text.equals("none") || text.equals("0") ? Duration.ZERO : duration(text));
    }

    /** Durations separated by commas. */
    public List<Duration> durations(Key key) {
        return parse(
                key,
                "durations such as 1s,2s,4s",
                text -> Stream.of(text.split(",", -1))
                        .map(each -> duration(each.strip()))
                        .toList());
    }

    private <T> T parse(Key key, String kind, Function<String, T> parser) {
        String text = text(key);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "Configuration: " + key.label() + "=" + text + " is wrong: it must be " + kind + ".", wrong);
        }
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException();
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }
}

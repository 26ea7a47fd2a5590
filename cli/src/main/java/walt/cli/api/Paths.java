package walt.cli.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Paths and queries of the API, with every value of the user encoded. */
public final class Paths {
    private Paths() {}

    /** A path that ends with a value, such as {@code /devices/} and a name. */
    public static String of(String prefix, String segment) {
        return prefix + encode(segment);
    }

    /** A path with one more parameter, or the same path when the value is empty. */
    public static String with(String path, String parameter, String value) {
        if (value.isEmpty()) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + parameter + "=" + encode(value);
    }

    // Dots are encoded too: a name such as ".." must not walk to another path.
    private static String encode(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.chars().allMatch(c -> c == '.') ? encoded.replace(".", "%2E") : encoded;
    }
}

package walt.reboot.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import walt.reboot.inventory.Printable;
import walt.reboot.inventory.Similar;

/** The names that are keys of this server; finds those that were mistyped. */
final class KeyNames {
    private static final String OURS = "walt.";

    /** Read by the data source and by {@code bin/walt-server}. */
    private static final Set<String> BESIDES = Set.of(
            "walt.data.dir",
            "walt.database.driver",
            "walt.database.password",
            "walt.database.url",
            "walt.database.user",
            "walt.admin.port",
            "walt.http.address",
            "walt.http.port");

    private static final String OURS_IN_THE_ENVIRONMENT = "WALT_";

    /** Read by the client, by {@code bin/walt-server}, and by nobody but the server that has started a virtual node. */
    private static final Set<String> VARIABLES_BESIDES = Set.of(
            "WALT_JAVA_HOME",
            "WALT_JAVA_OPTS",
            "WALT_SERVER",
            "WALT_START_TIMEOUT",
            "WALT_TOKEN",
            "WALT_TOKEN_FILE",
            "WALT_VM");

    private KeyNames() {}

    /** A sentence for each configured name that begins with {@code walt.} or {@code WALT_} and that nobody reads. */
    static List<String> warnings(Iterable<String> configured) {
        Set<String> keys = Stream.concat(
                        BESIDES.stream(), Stream.of(Key.values()).map(Key::label))
                .collect(Collectors.toSet());
        Set<String> variables = Stream.concat(
                        VARIABLES_BESIDES.stream(), keys.stream().map(KeyNames::variable))
                .collect(Collectors.toSet());
        List<String> warnings = new ArrayList<>(warnings(configured, OURS, keys));
        warnings.addAll(warnings(configured, OURS_IN_THE_ENVIRONMENT, variables));
        return warnings;
    }

    /** The environment variable of a key, as MicroProfile Config looks for it. */
    private static String variable(String key) {
        return key.replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static List<String> warnings(Iterable<String> configured, String start, Set<String> known) {
        Set<String> unknown = new TreeSet<>(StreamSupport.stream(configured.spliterator(), false)
                .filter(name -> name.startsWith(start) && !known.contains(name))
                .toList());
        return unknown.stream().map(name -> warning(name, known)).toList();
    }

    private static String warning(String name, Set<String> known) {
        String meant = Similar.to(name, known)
                .map(key -> "Did you mean " + key + "?")
                .orElse("See docs/configuration.md for those that there are.");
        return "Configuration: " + Printable.of(name) + " is not a key of this server, and has no effect. " + meant;
    }
}

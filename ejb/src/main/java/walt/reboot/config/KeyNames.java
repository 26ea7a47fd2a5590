package walt.reboot.config;

import java.util.List;
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

    private KeyNames() {}

    /** A sentence for each configured name that begins with {@code walt.} and that nobody reads, in their order. */
    static List<String> warnings(Iterable<String> configured) {
        Set<String> known = Stream.concat(
                        BESIDES.stream(), Stream.of(Key.values()).map(Key::label))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(StreamSupport.stream(configured.spliterator(), false)
                .filter(name -> name.startsWith(OURS) && !known.contains(name))
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

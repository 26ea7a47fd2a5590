package walt.lab;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import walt.lab.file.Overrides;

/**
 * The command line of {@link LabMain}.
 *
 * @param lab the lab file, or {@code demo}
 * @param inventory where the inventory is written
 * @param log where the log is written
 * @param readyFile where the line that tells that everything listens is written
 * @param controlPort port of the control endpoint, 0 for a free one, null for none
 */
record LabOptions(
        String lab,
        @Nullable Path inventory,
        @Nullable Path log,
        @Nullable Path readyFile,
        @Nullable Integer controlPort,
        Overrides overrides) {

    static final String USAGE = "usage: LabMain --lab FILE|demo [--inventory OUT.yaml] [--log FILE] [--control-port N]"
            + " [--network 127.20] [--agent-port N] [--node-port N] [--seed N] [--ready-file FILE]";

    private static final LabOptions DEFAULT = new LabOptions("demo", null, null, null, null, Overrides.NONE);

    /** @throws IllegalArgumentException when the words are not understood */
    static LabOptions parse(List<String> words) {
        LabOptions options = DEFAULT;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException("'" + name + "' needs a value.");
            }
            options = options.with(name, rest.next());
        }
        return options;
    }

    private LabOptions with(String name, String value) {
        return switch (name) {
            case "--lab" -> new LabOptions(value, inventory, log, readyFile, controlPort, overrides);
            case "--inventory" -> new LabOptions(lab, Path.of(value), log, readyFile, controlPort, overrides);
            case "--log" -> new LabOptions(lab, inventory, Path.of(value), readyFile, controlPort, overrides);
            case "--ready-file" -> new LabOptions(lab, inventory, log, Path.of(value), controlPort, overrides);
            case "--control-port" -> new LabOptions(lab, inventory, log, readyFile, number(value), overrides);
            case "--network" -> with(overrides.network(value));
            case "--seed" -> with(overrides.seed(number(value)));
            case "--agent-port" ->
                with(new Overrides(overrides.network(), overrides.seed(), number(value), overrides.nodePort()));
            case "--node-port" ->
                with(new Overrides(overrides.network(), overrides.seed(), overrides.agentPort(), number(value)));
            default -> throw new IllegalArgumentException("'" + name + "' is not known.");
        };
    }

    private LabOptions with(Overrides now) {
        return new LabOptions(lab, inventory, log, readyFile, controlPort, now);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("'" + text + "' is not a number.", wrong);
        }
    }
}

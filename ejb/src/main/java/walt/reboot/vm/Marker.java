package walt.reboot.vm;

import java.util.Optional;
import java.util.UUID;

/** What tells whose a process is: environment variable {@code WALT_VM=<server>:<device>}, which every child inherits. */
record Marker(String serverId, UUID device) {
    static final String VARIABLE = "WALT_VM";

    static Optional<Marker> parse(String entry) {
        String prefix = VARIABLE + "=";
        int colon = entry.lastIndexOf(':');
        if (!entry.startsWith(prefix) || colon < prefix.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Marker(entry.substring(prefix.length(), colon), UUID.fromString(entry.substring(colon + 1))));
        } catch (IllegalArgumentException somethingElse) {
            return Optional.empty();
        }
    }

    String value() {
        return serverId + ":" + device;
    }
}

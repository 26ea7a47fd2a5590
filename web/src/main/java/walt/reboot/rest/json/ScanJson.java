package walt.reboot.rest.json;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.topology.Scan;
import walt.reboot.inventory.topology.ScannedSwitch;

/** A scan of switches, with what came of each. */
public record ScanJson(
        String id,
        String state,
        @Nullable String requester,
        String created,
        @Nullable String finished,
        List<ScannedSwitchJson> switches) {
    public static ScanJson of(Scan scan) {
        Brief brief = Brief.of(scan);
        return new ScanJson(
                brief.id(),
                brief.state(),
                brief.requester(),
                brief.created(),
                brief.finished(),
                scan.switches().stream().map(ScannedSwitchJson::of).toList());
    }

    /** The latest scans. */
    public record ScanList(List<Brief> scans) {
        public static ScanList of(List<Scan> scans) {
            return new ScanList(scans.stream().map(Brief::of).toList());
        }
    }

    /** A scan without its switches. */
    public record Brief(
            String id,
            String state,
            @Nullable String requester,
            String created,
            @Nullable String finished) {
        static Brief of(Scan scan) {
            Instant finished = scan.finished();
            return new Brief(
                    scan.id().toString(),
                    label(scan.state()),
                    scan.requester(),
                    scan.created().toString(),
                    finished == null ? null : finished.toString());
        }
    }

    /** What came of one switch. */
    public record ScannedSwitchJson(
            String name,
            String state,
            @Nullable String reason,
            int ports,
            int devices,
            List<String> changes,
            List<String> oddities) {
        static ScannedSwitchJson of(ScannedSwitch found) {
            return new ScannedSwitchJson(
                    found.name(),
                    label(found.state()),
                    found.reason(),
                    found.ports(),
                    found.devices(),
                    found.changes(),
                    found.oddities());
        }
    }

    private static String label(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

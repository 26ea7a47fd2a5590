package walt.lab.file;

import java.time.Duration;
import walt.lab.time.Span;

/**
 * How long things take on a node; the defaults of the last three were measured on WalT's own node service.
 *
 * @param shutdown from the OK to a REBOOT to the moment the node is gone
 * @param down from then on, until it begins to boot
 * @param boot from the beginning of a boot until it answers again
 * @param relisten after a request, until the port listens again (realistic nodes)
 * @param abandoned the same after a connection that was closed without a request
 * @param silence how long a client may be silent after its MODE line
 */
public record NodeTimes(Span shutdown, Span down, Span boot, Span relisten, Span abandoned, Duration silence) {

    public static final NodeTimes MEASURED = new NodeTimes(
            Span.parse("0.02"),
            Span.parse("0.5"),
            Span.parse("2-4"),
            Span.parse("1.01-1.06"),
            Span.parse("2.0-2.5"),
            Duration.ofSeconds(15));
}

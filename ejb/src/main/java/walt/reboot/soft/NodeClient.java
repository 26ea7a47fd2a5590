package walt.reboot.soft;

import java.net.InetAddress;
import java.time.Duration;
import java.util.regex.Pattern;
import walt.reboot.inventory.IpAddress;

/**
 * Asks nodes over their line protocol on TCP port 12346: one short connection per request, one line back.
 *
 * <p>Blocks its thread: call it on virtual threads, of which thousands may wait at the same time and which can be
 * interrupted while they wait. Thread-safe.
 */
public final class NodeClient {
    /** Between two tries at a refusing node. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final Pattern REQUEST = Pattern.compile("[A-Z]+( [ -~]{1,200})?");

    private final SoftConfig config;
    private final Pace pace;

    public NodeClient(SoftConfig config) {
        this(config, Pace.REAL);
    }

    NodeClient(SoftConfig config, Pace pace) {
        this.config = config;
        this.pace = pace;
    }

    /**
     * Sends the request, for example {@code BLINK 1}, and returns what came back.
     *
     * @throws InterruptedException when the (virtual) thread was interrupted; the connection is closed then
     */
    public NodeAnswer request(IpAddress node, String request) throws InterruptedException {
        return request(node, request, () -> {});
    }

    /**
     * As {@link #request(IpAddress, String)}; the hook runs after the connection was made and before anything is sent, once
     * per connection.
     */
    NodeAnswer request(IpAddress node, String request, BeforeSending hook) throws InterruptedException {
        if (!REQUEST.matcher(request).matches()) {
            throw new IllegalArgumentException("not a request of the node protocol: " + request);
        }
        InetAddress address = node.address();
        Exchange exchange = new Exchange(config, pace, request);
        Duration end = pace.elapsed().plus(config.refusalPatience());
        NodeAnswer answer = exchange.with(address, hook);
        // The node service takes one client at a time and refuses for a while after each: try again before believing
        // it.
        while (answer instanceof NodeAnswer.Refused && pace.elapsed().compareTo(end) < 0) {
            pace.pause(PAUSE);
            answer = exchange.with(address, hook);
        }
        return answer;
    }

    /** What is to be done right before a request leaves. */
    @FunctionalInterface
    interface BeforeSending {
        /** @throws InterruptedException when the request is not wanted any more: nothing is sent */
        void run() throws InterruptedException;
    }
}

package walt.lab.snmp;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests that an agent has not dealt with yet, each counted once, however often its manager repeats it. */
final class Outstanding {

    private final Set<Request> requests = new HashSet<>();
    private @Nullable Request last;

    /** A message and who sent it: repetitions in SNMPv1 and v2c have the same bytes, other requests have another id. */
    record Request(InetSocketAddress peer, ByteBuffer message) {}

    /** A request has arrived; the answer is how many there are now, this one included. */
    synchronized int arrived(Request request) {
        // One that was on its way when the answer left is no new request either.
        if (!request.equals(last)) {
            requests.add(request);
        }
        return Math.max(1, requests.size());
    }

    /** The request is dealt with. */
    synchronized void done(Request request) {
        if (requests.remove(request)) {
            last = request;
        }
    }

    /** The request never reached the agent: if it comes again, that is the first time. */
    synchronized void lost(Request request) {
        requests.remove(request);
    }
}

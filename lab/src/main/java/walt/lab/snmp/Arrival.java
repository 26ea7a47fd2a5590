package walt.lab.snmp;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** A datagram that came in, until it is dealt with. */
final class Arrival {

    private static final int LENGTH_OF_LENGTH = 0x7f;

    private final Instant time;
    private final long nanos = System.nanoTime();
    private final byte[] message;
    private final Outstanding.Request request;
    private final int concurrent;
    private final Outstanding outstanding;
    private final AtomicBoolean finished = new AtomicBoolean();

    /** @param outstanding the agent's requests that are not dealt with, this one not yet included */
    Arrival(Instant time, byte[] message, InetSocketAddress peer, Outstanding outstanding) {
        this.time = time;
        this.message = message;
        this.request = new Outstanding.Request(peer, ByteBuffer.wrap(message).asReadOnlyBuffer());
        this.outstanding = outstanding;
        this.concurrent = outstanding.arrived(request);
    }

    /** The request is dealt with: counted once, and before its reply leaves, since the next one may follow at once. */
    boolean finish() {
        boolean first = finished.compareAndSet(false, true);
        if (first) {
            outstanding.done(request);
        }
        return first;
    }

    /** The datagram never became a request. */
    void lose() {
        outstanding.lost(request);
    }

    Instant time() {
        return time;
    }

    byte[] message() {
        return message;
    }

    InetSocketAddress peer() {
        return request.peer();
    }

    /** How many requests were with the agent when this one came, itself included, repetitions not. */
    int concurrent() {
        return concurrent;
    }

    /** Microseconds since it came. */
    long age() {
        return (System.nanoTime() - nanos) / 1000;
    }

    /** Whether the message says that it is one of SNMPv3: a sequence that begins with the integer 3. */
    boolean isVersion3() {
        int version = 4 + (message.length > 1 && message[1] < 0 ? message[1] & LENGTH_OF_LENGTH : 0);
        return message.length > version && message[version] == 3;
    }
}

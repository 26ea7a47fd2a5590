package walt.reboot.snmp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.mp.PduHandle;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.UdpAddress;

/**
 * One request under way to one agent, with all messages that it takes; they share a request id, so that a late answer to an
 * earlier one still counts. What others send is never heard here.
 */
final class Talk implements AutoCloseable {
    private final UdpAddress agent;
    private final int requestId;
    private final Sender sender;
    private final Runnable end;
    private final BlockingQueue<Optional<Heard>> heard = new LinkedBlockingQueue<>();
    // SNMP4J remembers what was sent for as long as somebody holds the handle
    private final List<PduHandle> sent = new ArrayList<>();
    private volatile @Nullable MessageDispatcher dispatcher;

    /** Sends a message; null when that was not possible. */
    interface Sender {
        @Nullable
        PduHandle send(MessageDispatcher dispatcher, Target<UdpAddress> target, PDU pdu);
    }

    Talk(UdpAddress agent, int requestId, Sender sender, Runnable end) {
        this.agent = agent;
        this.requestId = requestId;
        this.sender = sender;
        this.end = end;
    }

    UdpAddress agent() {
        return agent;
    }

    /** Who reads the agent's messages; null before the first was sent. */
    @Nullable
    MessageDispatcher dispatcher() {
        return dispatcher;
    }

    /** Sends a message and waits for what the agent says to it; empty when the time is over first. */
    Optional<Heard> say(MessageDispatcher by, Target<UdpAddress> target, PDU pdu, Duration wait)
            throws InterruptedException {
        dispatcher = by;
        target.setRetries(0);
        pdu.setRequestID(new Integer32(requestId));
        PduHandle handle = sender.send(by, target, pdu);
        if (handle != null) {
            sent.add(handle);
        }
        Optional<Heard> answer = heard.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        return answer == null ? Optional.empty() : answer;
    }

    /** Takes a message of the agent, when it belongs to this request. */
    void hear(CommandResponderEvent<?> event) {
        PDU pdu = event.getPDU();
        boolean answers = pdu.getType() == PDU.RESPONSE || pdu.getType() == PDU.REPORT;
        if (answers && event.getPduHandle().getTransactionID() == requestId) {
            heard.add(Optional.of(new Heard(pdu, event.getSecurityLevel())));
        }
    }

    /** Ends the wait without an answer. */
    void giveUp() {
        heard.add(Optional.empty());
    }

    @Override
    public void close() {
        end.run();
    }
}

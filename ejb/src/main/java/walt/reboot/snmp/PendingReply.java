package walt.reboot.snmp;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.snmp4j.PDU;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.UdpAddress;

/** The answer that one request waits for; answers of other senders are not taken for it. */
final class PendingReply implements ResponseListener {
    private final UdpAddress agent;
    private final CompletableFuture<Optional<PDU>> answer = new CompletableFuture<>();

    PendingReply(UdpAddress agent) {
        this.agent = agent;
    }

    @Override
    public <A extends Address> void onResponse(ResponseEvent<A> event) {
        PDU response = event.getResponse();
        if (response != null && agent.equals(event.getPeerAddress())) {
            answer.complete(Optional.of(response));
        }
    }

    /** Ends the wait without an answer. */
    void giveUp() {
        answer.complete(Optional.empty());
    }

    /** Waits; empty when the time is over first. May be called again. */
    Optional<PDU> await(Duration wait) throws InterruptedException {
        try {
            return answer.get(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException noneYet) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

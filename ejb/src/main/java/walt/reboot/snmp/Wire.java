package walt.reboot.snmp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.snmp4j.PDU;

/** Carries one request to an agent and its answer back: the edge to the network. */
interface Wire extends AutoCloseable {
    /**
     * Sends the request, once more after each wait that brings no answer, and blocks until an answer is there or the last wait
     * is over.
     *
     * @return the agent's answer to this very request, or its report that it did not look at it; empty when there was none
     */
    Optional<PDU> exchange(SnmpTarget target, PDU request, List<Duration> waits) throws InterruptedException;

    /** Ends the session; requests under way end without an answer, later ones are not sent. */
    @Override
    void close();
}

package walt.reboot.snmp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.snmp4j.PDU;

/** A network in memory: one function answers all requests. */
final class FakeWire implements Wire {
    /** The other end. */
    interface Agent {
        Optional<PDU> answer(PDU request) throws InterruptedException;
    }

    /** A request as it was sent. */
    record Sent(String type, int tries, Duration firstWait, SnmpTarget target) {}

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Agent agent;

    FakeWire(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Optional<PDU> exchange(SnmpTarget target, PDU request, List<Duration> waits) throws InterruptedException {
        sent.add(new Sent(PDU.getTypeString(request.getType()), waits.size(), waits.getFirst(), target));
        return agent.answer(request);
    }

    @Override
    public void close() {}

    List<String> types() {
        return sent.stream().map(Sent::type).toList();
    }
}

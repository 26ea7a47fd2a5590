package walt.reboot.snmp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/**
 * Asks SNMP agents: blocks the caller (a virtual thread) until it is his turn and the answer is there. An agent has one
 * request under way at most, including its repetitions; agents don't wait for each other.
 */
public final class SnmpAgents implements AutoCloseable {
    private final Wire wire;
    private final AgentLines lines;
    private final Supplier<SnmpConfig> config;
    private final LongSupplier nanoTime;
    private final AgentMemory<AgentHabits> memory;

    /**
     * Opens one session for all agents.
     *
     * @param config asked for each request, so that changes are seen at once
     */
    public static SnmpAgents open(Supplier<SnmpConfig> config) {
        return new SnmpAgents(UdpWire.open(), new AgentLines(System::nanoTime), config, System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime()} */
    SnmpAgents(Wire wire, AgentLines lines, Supplier<SnmpConfig> config, LongSupplier nanoTime) {
        this.wire = wire;
        this.lines = lines;
        this.config = config;
        this.nanoTime = nanoTime;
        this.memory = new AgentMemory<>(nanoTime);
    }

    /** Reads these objects with one GET, repeated when no answer comes. */
    public SnmpAnswer get(SnmpTarget target, List<OID> oids) throws InterruptedException {
        return read(target, request(PDU.GET, oids))
                .map(answer -> Answers.ofGet(oids, answer))
                .orElseGet(SnmpAnswer.TimedOut::new);
    }

    /** Reads the first object below an OID with one GETNEXT; no values: there is none. */
    public SnmpAnswer first(SnmpTarget target, OID root) throws InterruptedException {
        return read(target, request(PDU.GETNEXT, List.of(root)))
                .map(answer -> Answers.ofNext(root, answer))
                .orElseGet(SnmpAnswer.TimedOut::new);
    }

    /** Sets one object with one SET, which is sent once: when no answer comes, only a read can tell what happened. */
    public SnmpAnswer set(SnmpTarget target, OID oid, Variable value) throws InterruptedException {
        return set(target, oid, value, false);
    }

    /**
     * As {@link #set(SnmpTarget, OID, Variable)}, but sent also when others in line have just found that SETs get no answer: a
     * slow agent may carry it out all the same.
     */
    public SnmpAnswer setInAnyCase(SnmpTarget target, OID oid, Variable value) throws InterruptedException {
        return set(target, oid, value, true);
    }

    private SnmpAnswer set(SnmpTarget target, OID oid, Variable value, boolean inAnyCase) throws InterruptedException {
        SnmpConfig patience = config.get();
        try (AgentTurn turn = lines.await(target.address(), patience.silence())) {
            if (turn.silentMeanwhile()
                    || (turn.silentToSetsMeanwhile() && !inAnyCase)
                    || (turn.doubtful() && !answers(target, turn, patience))) {
                return new SnmpAnswer.TimedOut();
            }
            PDU request = new PDU(PDU.SET, List.of(new VariableBinding(oid, value)));
            Optional<PDU> answer = wire.exchange(target, request, List.of(patience.setWait()));
            answer.ifPresentOrElse(any -> turn.setAnswered(), turn::setUnanswered);
            return answer.map(Answers::ofSet).orElseGet(SnmpAnswer.TimedOut::new);
        }
    }

    /**
     * Reads everything below an OID, few rows at a time; between two requests others have their turn. An agent that can't tell as many
     * rows at once is asked for fewer from then on.
     */
    public SnmpAnswer walk(SnmpTarget target, OID root) throws InterruptedException {
        SnmpConfig limits = config.get();
        int rows = target.knowsBulks() ? limits.bulk() : 1;
        return new Walk(root, limits.longestWalk(), rows, habits(target)).run(request -> read(target, request));
    }

    private AgentHabits habits(SnmpTarget target) {
        return memory.of(target.address(), any -> true, () -> new AgentHabits(nanoTime));
    }

    private Optional<PDU> read(SnmpTarget target, PDU request) throws InterruptedException {
        SnmpConfig patience = config.get();
        try (AgentTurn turn = lines.await(target.address(), patience.silence())) {
            if (turn.silentMeanwhile()) {
                return Optional.empty();
            }
            Optional<PDU> answer = readNow(target, request, turn, patience);
            return answer.isPresent() || request.getType() != PDU.GETBULK
                    ? answer
                    : readOneRow(target, request, turn, patience);
        }
    }

    /** Some agents drop answers that are too large for them. */
    private Optional<PDU> readOneRow(SnmpTarget target, PDU bulk, AgentTurn turn, SnmpConfig patience)
            throws InterruptedException {
        PDU next = new PDU(PDU.GETNEXT, bulk.getVariableBindings());
        Optional<PDU> answer = readNow(target, next, turn, patience);
        answer.ifPresent(any -> habits(target).tooMany(bulk.getMaxRepetitions()));
        return answer;
    }

    /** A SET to an agent that is stuck would have its effect much later: first see that the agent is there. */
    private boolean answers(SnmpTarget target, AgentTurn turn, SnmpConfig patience) throws InterruptedException {
        PDU anything = request(PDU.GET, List.of(SnmpConstants.sysUpTime));
        return readNow(target, anything, turn, patience).isPresent();
    }

    private Optional<PDU> readNow(SnmpTarget target, PDU request, AgentTurn turn, SnmpConfig patience)
            throws InterruptedException {
        RoundTrip trip = habits(target).trip(request);
        List<Duration> waits =
                turn.silent() ? List.of(patience.readWaits().getFirst()) : trip.adapted(patience.readWaits());
        long begin = nanoTime.getAsLong();
        Optional<PDU> answer = wire.exchange(target, request, waits);
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - begin);
        if (answer.isPresent() && took.compareTo(waits.getFirst()) < 0) {
            trip.measured(took);
        } else {
            trip.missed();
        }
        answer.ifPresentOrElse(any -> turn.readAnswered(), turn::readUnanswered);
        return answer;
    }

    /** Ends the session with its threads; requests under way end without an answer. */
    @Override
    public void close() {
        wire.close();
    }

    private static PDU request(int type, List<OID> oids) {
        return new PDU(type, oids.stream().map(oid -> new VariableBinding(oid)).toList());
    }
}

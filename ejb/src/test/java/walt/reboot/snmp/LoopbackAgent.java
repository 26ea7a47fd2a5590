package walt.reboot.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/** An SNMP agent on a free UDP port of the loopback interface: a real socket, with a table behind it. */
public final class LoopbackAgent implements CommandResponder, AutoCloseable {
    public final MibTable table = new MibTable();
    /** The requests that arrived, in order; {@code SET 1.3.6…}. After a time-out ask {@link #heardSoFar()}. */
    public final List<String> heard = new CopyOnWriteArrayList<>();

    private final List<Runnable> held = new CopyOnWriteArrayList<>();
    private final Milestone milestone = new Milestone();
    private final Snmp snmp;
    private final InetSocketAddress address;
    private volatile Function<PDU, Fate> fate = request -> Fate.ANSWER;

    /** What becomes of a request. */
    public enum Fate {
        ANSWER,
        DROP,
        /** The answer is ready, but is sent by {@link #sendHeld()} only. */
        HOLD,
        REFUSE
    }

    public LoopbackAgent() {
        this(new MPv1(), new MPv2c());
    }

    /** One that speaks certain versions only. */
    LoopbackAgent(MessageProcessingModel... versions) {
        try {
            MessageDispatcher dispatcher = new MessageDispatcherImpl();
            List.of(versions).forEach(dispatcher::addMessageProcessingModel);
            DefaultUdpTransportMapping socket = new DefaultUdpTransportMapping(new UdpAddress("127.0.0.1/0"));
            snmp = new Snmp(dispatcher, socket);
            snmp.addCommandResponder(this);
            socket.addTransportListener(milestone);
            snmp.listen();
            UdpAddress bound = socket.getListenAddress();
            address = new InetSocketAddress(bound.getInetAddress(), bound.getPort());
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
    }

    InetSocketAddress address() {
        return address;
    }

    public SnmpTarget target(SnmpVersion version, String community) {
        return new SnmpTarget(address, version, community);
    }

    /** All requests that were sent until now: the agent may notice one after its sender has given up waiting. */
    public List<String> heardSoFar() throws IOException, InterruptedException {
        milestone.pass(address);
        return List.copyOf(heard);
    }

    /** Decides the fate of each later request. */
    public void fate(Function<PDU, Fate> decision) {
        fate = decision;
    }

    /** Sends the answers that were held back. */
    public void sendHeld() {
        held.forEach(Runnable::run);
        held.clear();
    }

    @Override
    public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
        PDU request = event.getPDU();
        heard.add(PDU.getTypeString(request.getType()) + " " + request.get(0).getOid());
        String community = new String(event.getSecurityName(), StandardCharsets.UTF_8);
        answer(event, request, community).ifPresent(answer -> send(event, answer));
    }

    private <A extends Address> Optional<PDU> answer(CommandResponderEvent<A> event, PDU request, String community) {
        if (community.equals("wrong")) {
            return Optional.empty();
        }
        boolean v1 = event.getMessageProcessingModel() == SnmpConstants.version1;
        return switch (request.getType() == PDU.SET && community.equals("public") ? Fate.REFUSE : fate.apply(request)) {
            case ANSWER -> Optional.of(table.answer(request, v1));
            case DROP -> Optional.empty();
            case HOLD -> {
                PDU answer = table.answer(request, v1);
                held.add(() -> send(event, answer));
                yield Optional.empty();
            }
            case REFUSE -> Optional.of(refusal(request, v1));
        };
    }

    private static PDU refusal(PDU request, boolean v1) {
        PDU answer = new PDU(request);
        answer.setType(PDU.RESPONSE);
        answer.setErrorStatus(v1 ? PDU.noSuchName : PDU.noAccess);
        answer.setErrorIndex(1);
        return answer;
    }

    private static <A extends Address> void send(CommandResponderEvent<A> event, PDU answer) {
        try {
            event.getMessageDispatcher()
                    .returnResponsePdu(
                            event.getMessageProcessingModel(),
                            event.getSecurityModel(),
                            event.getSecurityName(),
                            event.getSecurityLevel(),
                            asked(event, answer),
                            event.getMaxSizeResponsePDU(),
                            event.getStateReference(),
                            new StatusInformation());
        } catch (MessageException notSent) {
            throw new IllegalStateException(notSent);
        }
    }

    /** An answer of the kind of the request: version 3 knows contexts. */
    private static PDU asked(CommandResponderEvent<?> event, PDU answer) {
        if (event.getPDU() instanceof ScopedPDU request) {
            ScopedPDU scoped = UsmEngine.scoped(answer);
            scoped.setRequestID(answer.getRequestID());
            scoped.setErrorStatus(answer.getErrorStatus());
            scoped.setErrorIndex(answer.getErrorIndex());
            scoped.setContextEngineID(request.getContextEngineID());
            scoped.setContextName(request.getContextName());
            return scoped;
        }
        return answer;
    }

    @Override
    public void close() {
        try {
            snmp.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}

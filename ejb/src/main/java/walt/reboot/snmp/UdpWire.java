package walt.reboot.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.TransportMapping;
import org.snmp4j.TransportStateReference;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.PduHandle;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import org.snmp4j.transport.TransportListener;

/**
 * One UDP socket with one receiving thread that all requests share, whatever the number of agents. {@link #close()} ends both.
 *
 * <p>Of SNMP4J only the writing and reading of messages is used: waiting is done here, since its own blocking form would pin virtual
 * threads, and so are repetitions. A message is only read when its sender is an agent that a request is under way to. Nothing static
 * of SNMP4J is configured.
 */
final class UdpWire implements Wire, TransportListener, CommandResponder {
    private static final System.Logger LOG = System.getLogger(UdpWire.class.getName());

    private final DefaultUdpTransportMapping socket;
    private final MessageDispatcher communities = new MessageDispatcherImpl();
    private final AgentMemory<UsmDialect> users = new AgentMemory<>(System::nanoTime);
    private final Map<Address, Talk> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger requestIds = new AtomicInteger(new SecureRandom().nextInt());
    // SNMP4J would silently open a new socket for a message after its close
    private final ReadWriteLock openness = new ReentrantReadWriteLock();
    private boolean closed;

    private UdpWire(DefaultUdpTransportMapping socket) {
        this.socket = socket;
        communities.addMessageProcessingModel(new MPv1());
        communities.addMessageProcessingModel(new MPv2c());
        communities.addCommandResponder(this);
        socket.addTransportListener(this);
    }

    /** Opens a session on a free UDP port. */
    static UdpWire open() {
        try {
            DefaultUdpTransportMapping socket = new DefaultUdpTransportMapping();
            socket.setAsyncMsgProcessingSupported(false); // else a new buffer of 64 KiB is taken for each answer
            UdpWire wire = new UdpWire(socket);
            socket.listen();
            return wire;
        } catch (IOException noSocket) {
            throw new UncheckedIOException("no UDP socket for SNMP: " + noSocket.getMessage(), noSocket);
        }
    }

    @Override
    public Optional<PDU> exchange(SnmpTarget target, PDU request, List<Duration> waits) throws InterruptedException {
        UdpAddress agent =
                new UdpAddress(target.address().getAddress(), target.address().getPort());
        Talk talk = new Talk(agent, requestIds.updateAndGet(UdpWire::next), this::send, () -> underWay.remove(agent));
        underWay.put(agent, talk);
        try (talk) {
            return dialect(agent, target).exchange(talk, request, waits);
        }
    }

    /** Request ids are numbers above 0. */
    private static int next(int id) {
        return Math.max(1, (id + 1) & Integer.MAX_VALUE);
    }

    private Dialect dialect(UdpAddress agent, SnmpTarget target) {
        return switch (target.access()) {
            case SnmpAccess.Community community -> new CommunityDialect(communities, community);
            case SnmpAccess.Usm user ->
                users.of(
                        target.address(),
                        known -> known.access().equals(user),
                        () -> new UsmDialect(user, () -> new UsmEngine(agent, user, this)));
        };
    }

    private @Nullable PduHandle send(MessageDispatcher dispatcher, Target<UdpAddress> target, PDU pdu) {
        openness.readLock().lock();
        try {
            if (!closed) {
                return dispatcher.sendPdu(socket, target, pdu, true);
            }
            underWay.values().forEach(Talk::giveUp);
        } catch (IOException notSent) {
            // as good as a lost datagram: the next try may get through
            LOG.log(System.Logger.Level.DEBUG, "no request could be sent to {0}: {1}", target.getAddress(), notSent);
        } finally {
            openness.readLock().unlock();
        }
        return null;
    }

    @Override
    public <A extends Address> void processMessage(
            TransportMapping<? super A> source, A sender, ByteBuffer message, TransportStateReference state) {
        Talk talk = underWay.get(sender);
        MessageDispatcher reader = talk == null ? null : talk.dispatcher();
        if (reader != null) {
            reader.processMessage(source, sender, message, state);
        }
    }

    @Override
    public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
        event.setProcessed(true);
        Talk talk = underWay.get(event.getPeerAddress());
        if (talk != null) {
            talk.hear(event);
        }
    }

    @Override
    public void close() {
        openness.writeLock().lock();
        try {
            closed = true;
            socket.close();
        } catch (IOException alreadyGone) {
            LOG.log(System.Logger.Level.DEBUG, "the SNMP session did not close cleanly", alreadyGone);
        } finally {
            openness.writeLock().unlock();
        }
        underWay.values().forEach(Talk::giveUp);
    }
}

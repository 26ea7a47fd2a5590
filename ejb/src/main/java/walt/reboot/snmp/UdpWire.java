package walt.reboot.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.snmp4j.CommunityTarget;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/**
 * One SNMP4J session over UDP that all requests share: one socket, one receiving thread and one timer thread, whatever the
 * number of agents. {@link #close()} ends all three.
 *
 * <p>Waiting is done here and not in SNMP4J, whose blocking form would pin virtual threads. Nothing static of SNMP4J is
 * configured. Version 3 will add a message processing model with an own user table in {@link #open()} and a case in {@link
 * #protocolTarget}.
 */
final class UdpWire implements Wire {
    private static final System.Logger LOG = System.getLogger(UdpWire.class.getName());
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Snmp snmp;
    private final Set<PendingReply> waiting = ConcurrentHashMap.newKeySet();
    // SNMP4J would silently open a new socket for a request after its close
    private final ReadWriteLock openness = new ReentrantReadWriteLock();
    private boolean closed;

    private UdpWire(Snmp snmp) {
        this.snmp = snmp;
    }

    /** Opens a session on a free UDP port. */
    static UdpWire open() {
        try {
            MessageDispatcher dispatcher = new MessageDispatcherImpl();
            dispatcher.addMessageProcessingModel(new MPv1());
            dispatcher.addMessageProcessingModel(new MPv2c());
            DefaultUdpTransportMapping socket = new DefaultUdpTransportMapping();
            socket.setAsyncMsgProcessingSupported(false); // else a new buffer of 64 KiB is taken for each answer
            Snmp snmp = new Snmp(dispatcher, socket);
            snmp.listen();
            return new UdpWire(snmp);
        } catch (IOException noSocket) {
            throw new UncheckedIOException("no UDP socket for SNMP: " + noSocket.getMessage(), noSocket);
        }
    }

    @Override
    public Optional<PDU> exchange(SnmpTarget target, PDU request, List<Duration> waits) throws InterruptedException {
        UdpAddress address =
                new UdpAddress(target.address().getAddress(), target.address().getPort());
        if (!(target.access() instanceof SnmpAccess.Community community)) {
            return Optional.empty(); // version 3 is not spoken yet
        }
        boolean set = request.getType() == PDU.SET;
        PendingReply reply = new PendingReply(address);
        waiting.add(reply);
        try {
            for (Duration wait : waits) {
                send(request, protocolTarget(community, address, set, wait), reply);
                Optional<PDU> answer = reply.await(wait);
                snmp.cancel(request, reply); // before the next try: both have the same request id
                if (answer.isPresent()) {
                    return answer;
                }
            }
            return Optional.empty();
        } finally {
            snmp.cancel(request, reply);
            waiting.remove(reply);
        }
    }

    private void send(PDU request, Target<UdpAddress> target, PendingReply reply) {
        openness.readLock().lock();
        try {
            if (closed) {
                reply.giveUp();
            } else {
                snmp.send(request, target, null, reply);
            }
        } catch (IOException notSent) {
            // as good as a lost datagram: the next try may get through
            LOG.log(System.Logger.Level.DEBUG, "no request could be sent to {0}: {1}", target.getAddress(), notSent);
        } finally {
            openness.readLock().unlock();
        }
    }

    private static Target<UdpAddress> protocolTarget(
            SnmpAccess.Community access, UdpAddress address, boolean set, Duration wait) {
        String community = set ? access.write() : access.read();
        CommunityTarget<UdpAddress> result =
                new CommunityTarget<>(address, new OctetString(community.getBytes(StandardCharsets.UTF_8)));
        result.setVersion(
                switch (access.version()) {
                    case V1 -> SnmpConstants.version1;
                    case V2C -> SnmpConstants.version2c;
                });
        result.setRetries(0);
        result.setTimeout(wait.plus(GRACE).toMillis()); // never comes first: cancelled when our own wait is over
        return result;
    }

    @Override
    public void close() {
        openness.writeLock().lock();
        try {
            closed = true;
            snmp.close();
        } catch (IOException alreadyGone) {
            LOG.log(System.Logger.Level.DEBUG, "the SNMP session did not close cleanly", alreadyGone);
        } finally {
            openness.writeLock().unlock();
        }
        waiting.forEach(PendingReply::giveUp);
    }
}

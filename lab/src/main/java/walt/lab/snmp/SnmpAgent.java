package walt.lab.snmp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.smi.OctetString;
import walt.lab.fault.Boundary;
import walt.lab.fault.FaultKind;
import walt.lab.poe.SimulatedSwitch;

/**
 * The SNMP agent of a simulated switch (v1, v2c, v3). Requests wait in a queue and are dealt with one after the other, each taking its time, as in real switches. Both threads are
 * virtual ones, so that hundreds of agents cost little.
 */
public final class SnmpAgent implements AutoCloseable {

    private static final int QUEUE = 64;
    private static final int MAX_DATAGRAM = 8192;
    private static final double PERCENT = 100;

    private final SimulatedSwitch device;
    private final DatagramSocket socket;
    private final AgentTransport transport;
    private final UserSecurity users;
    private final Hold hold;
    private final AgentProcessor processor;
    private final BlockingQueue<Arrival> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Outstanding outstanding = new Outstanding();
    private final Thread server;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Listens on the switch's address.
     *
     * @param port UDP port; 0 takes a free one
     */
    public SnmpAgent(SimulatedSwitch device, int port) throws IOException {
        this.device = device;
        this.socket = bound(new InetSocketAddress(device.spec().ip(), port));
        this.transport = new AgentTransport(device, socket);
        OctetString engine = engine(device.spec().mac());
        this.users = new UserSecurity(device, engine);
        this.hold = new Hold(device);
        this.processor = new AgentProcessor(device, engine, hold, AgentObjects.of(device));
        connect();
        Thread.ofVirtual().name(device.name() + "-receive").start(this::receive);
        this.server = Thread.ofVirtual().name(device.name() + "-serve").start(this::serve);
    }

    /** An engine id after RFC 3411 that is made from a MAC address. */
    private static OctetString engine(String mac) {
        return OctetString.fromHexString("80:00:1f:88:03:" + mac);
    }

    private static DatagramSocket bound(InetSocketAddress address) throws IOException {
        try {
            return new DatagramSocket(address);
        } catch (IOException refused) {
            throw new IOException("can't listen on " + address + ": " + refused.getMessage(), refused);
        }
    }

    private void connect() {
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv1());
        dispatcher.addMessageProcessingModel(new MPv2c());
        dispatcher.addMessageProcessingModel(users.model());
        dispatcher.addTransportMapping(transport);
        dispatcher.addCommandResponder(processor);
        transport.addTransportListener(dispatcher);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    /** The boundary of a power cycle that it is held at now, in the spelling of faults. */
    public Optional<String> held() {
        return hold.held().map(Boundary::spelling);
    }

    private void receive() {
        byte[] buffer = new byte[MAX_DATAGRAM];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                arrive(packet);
            } catch (IOException closedOrUnreachable) {
                // A closed socket ends the loop; a client that is gone is none of the agent's business.
            }
        }
    }

    private void arrive(DatagramPacket packet) {
        boolean twice = chance(FaultKind.DUPLICATES);
        queue(packet);
        if (twice) {
            queue(packet);
        }
    }

    private void queue(DatagramPacket packet) {
        Arrival arrival = new Arrival(
                device.time().now(),
                Arrays.copyOf(packet.getData(), packet.getLength()),
                (InetSocketAddress) packet.getSocketAddress(),
                outstanding);
        if (device.faults().has(FaultKind.SILENT)) {
            processor.drop(arrival, "silent");
        } else if (device.rebooting()) {
            processor.drop(arrival, "rebooting");
        } else if (chance(FaultKind.LOSS)) {
            processor.drop(arrival, "lost-request");
        } else if (!queue.offer(arrival)) {
            processor.drop(arrival, "overrun");
        }
    }

    private boolean chance(FaultKind fault) {
        double percent = device.faults().number(fault);
        return percent > 0 && device.random().nextDouble() * PERCENT < percent;
    }

    private void serve() {
        try {
            while (closed.getCount() > 0) {
                Arrival arrival = queue.take();
                if (closed.await(delay().toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
                }
                if (arrival.isVersion3()) {
                    users.prepare();
                }
                processor.begin(arrival);
                transport.process(arrival);
                processor.end(arrival);
            }
        } catch (InterruptedException stopped) {
            socket.close();
        }
    }

    private Duration delay() {
        long slower = (long) device.faults().number(FaultKind.SLOW);
        return device.spec().agent().delay().plusMillis(slower);
    }

    @Override
    public void close() {
        closed.countDown();
        socket.close();
        server.interrupt();
    }
}

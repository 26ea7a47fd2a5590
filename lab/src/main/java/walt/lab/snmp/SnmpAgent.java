package walt.lab.snmp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.agent.DefaultMOServer;
import org.snmp4j.agent.DuplicateRegistrationException;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.smi.OctetString;
import walt.lab.fault.FaultKind;
import walt.lab.poe.SimulatedSwitch;

/**
 * The SNMP agent of a simulated switch (v1 and v2c; v3 is one more message processing model and its users). Requests
 * wait in a queue and are dealt with one after the other, each taking its time, as in real switches. Both threads are
 * virtual ones, so that hundreds of agents cost little.
 */
public final class SnmpAgent implements AutoCloseable {

    private static final int QUEUE = 64;
    private static final int MAX_DATAGRAM = 8192;
    private static final double PERCENT = 100;

    private final SimulatedSwitch device;
    private final DatagramSocket socket;
    private final AgentTransport transport;
    private final AgentProcessor processor;
    private final BlockingQueue<Arrival> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicInteger outstanding = new AtomicInteger();
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
        this.transport = new AgentTransport(socket);
        this.processor = new AgentProcessor(device, new Access(device.spec().agent()), objects(device));
        connect();
        Thread.ofVirtual().name(device.name() + "-receive").start(this::receive);
        this.server = Thread.ofVirtual().name(device.name() + "-serve").start(this::serve);
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
        dispatcher.addTransportMapping(transport);
        dispatcher.addCommandResponder(processor);
        transport.addTransportListener(dispatcher);
    }

    private static DefaultMOServer objects(SimulatedSwitch device) {
        DefaultMOServer server = new DefaultMOServer();
        server.addContext(new OctetString());
        Stream.of(SystemMib.of(device), InterfaceMib.of(device), PoeMib.of(device), LldpMib.of(device))
                .flatMap(List::stream)
                .forEach(table -> register(server, table));
        return server;
    }

    private static void register(DefaultMOServer server, MibTable<?> table) {
        try {
            server.register(table, null);
        } catch (DuplicateRegistrationException overlapping) {
            throw new IllegalStateException(overlapping);
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
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
        Arrival arrival = new Arrival(
                device.time().now(),
                Arrays.copyOf(packet.getData(), packet.getLength()),
                (InetSocketAddress) packet.getSocketAddress(),
                outstanding);
        if (device.faults().has(FaultKind.SILENT)) {
            processor.drop(arrival, "silent");
        } else if (device.random().nextDouble() * PERCENT < device.faults().number(FaultKind.LOSS)) {
            processor.drop(arrival, "lost-request");
        } else if (!queue.offer(arrival)) {
            processor.drop(arrival, "overrun");
        }
    }

    private void serve() {
        try {
            while (closed.getCount() > 0) {
                Arrival arrival = queue.take();
                if (closed.await(delay().toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
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

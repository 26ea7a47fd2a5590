package walt.lab.snmp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.snmp4j.TransportStateReference;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.AbstractTransportMapping;
import walt.lab.fault.FaultKind;
import walt.lab.poe.SimulatedSwitch;

/** An agent's UDP socket as SNMP4J sees it; SNMP4J's own transport would hold a platform thread for each agent. */
final class AgentTransport extends AbstractTransportMapping<UdpAddress> {

    private final SimulatedSwitch device;
    private final DatagramSocket socket;

    AgentTransport(SimulatedSwitch device, DatagramSocket socket) {
        this.device = device;
        this.socket = socket;
    }

    /** Has the message decoded and answered on this thread. */
    void process(Arrival arrival) {
        UdpAddress peer =
                new UdpAddress(arrival.peer().getAddress(), arrival.peer().getPort());
        TransportStateReference state = new TransportStateReference(
                this, peer, new OctetString(), SecurityLevel.undefined, SecurityLevel.undefined, false, socket);
        fireProcessMessage(peer, ByteBuffer.wrap(arrival.message()), state);
    }

    /** Sends a reply, after the time that it is under way when the switch is far away. */
    @Override
    public void sendMessage(
            UdpAddress address, byte[] message, TransportStateReference state, long timeoutMillis, int maxRetries)
            throws IOException {
        InetSocketAddress to = new InetSocketAddress(address.getInetAddress(), address.getPort());
        DatagramPacket packet = new DatagramPacket(message, message.length, to);
        long latency = (long) device.faults().number(FaultKind.LATENCY);
        if (latency == 0) {
            socket.send(packet);
        } else {
            device.time().after(Duration.ofMillis(latency), () -> sendLate(packet));
        }
    }

    private void sendLate(DatagramPacket packet) {
        try {
            socket.send(packet);
        } catch (IOException closed) {
            // Nobody waits for it any more.
        }
    }

    @Override
    public Class<? extends Address> getSupportedAddressClass() {
        return UdpAddress.class;
    }

    @Override
    public UdpAddress getListenAddress() {
        return new UdpAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    /** Does nothing: the agent receives. */
    @Override
    public void listen() {}

    @Override
    public boolean isListening() {
        return !socket.isClosed();
    }

    @Override
    public void close() {
        socket.close();
    }
}

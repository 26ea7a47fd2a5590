package walt.reboot.snmp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.snmp4j.TransportMapping;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.Address;
import org.snmp4j.transport.TransportListener;

/** A datagram that is no request: when it has come to an agent, so has all that was sent before. */
final class Milestone implements TransportListener {
    private static final byte[] MESSAGE = {0};
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore passed = new Semaphore(0);

    /** Sends one, and waits until it is there. */
    void pass(InetSocketAddress agent) throws IOException, InterruptedException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(MESSAGE, MESSAGE.length, agent));
        }
        if (!passed.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the agent at " + agent + " hears nothing");
        }
    }

    @Override
    public <A extends Address> void processMessage(
            TransportMapping<? super A> source, A sender, ByteBuffer message, TransportStateReference state) {
        if (message.limit() == MESSAGE.length) {
            passed.release();
        }
    }
}

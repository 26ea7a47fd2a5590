package walt.reboot.snmp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Passes messages on to an agent, and its answers back, if need be from an address that nobody has asked. */
final class Relay implements AutoCloseable {
    private static final int LARGEST = 65_507;

    private final DatagramSocket asked;
    private final DatagramSocket asking;
    private final SocketAddress agent;
    private volatile boolean fromElsewhere;
    private volatile SocketAddress asker;

    Relay(InetSocketAddress agent) throws IOException {
        this.agent = agent;
        this.asker = agent;
        this.asked = socket();
        this.asking = socket();
        Thread.ofPlatform().daemon().start(() -> untilClosed(this::ask));
        Thread.ofPlatform().daemon().start(() -> untilClosed(this::answer));
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), asked.getLocalPort());
    }

    void answerFromElsewhere(boolean elsewhere) {
        fromElsewhere = elsewhere;
    }

    private void ask() throws IOException {
        DatagramPacket message = receive(asked);
        asker = message.getSocketAddress();
        message.setSocketAddress(agent);
        asking.send(message);
    }

    private void answer() throws IOException {
        DatagramPacket message = receive(asking);
        message.setSocketAddress(asker);
        (fromElsewhere ? asking : asked).send(message);
    }

    private static DatagramPacket receive(DatagramSocket from) throws IOException {
        DatagramPacket message = new DatagramPacket(new byte[LARGEST], LARGEST);
        from.receive(message);
        return message;
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void untilClosed(Step step) {
        try {
            while (true) {
                step.take();
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static DatagramSocket socket() throws IOException {
        return new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    @Override
    public void close() {
        asked.close();
        asking.close();
    }
}

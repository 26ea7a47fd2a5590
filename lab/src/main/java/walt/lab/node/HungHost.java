package walt.lab.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * A host that does not answer. Linux drops the first packet of a connection to a socket whose queue of connections is
 * full, so this one fills its own queue and never accepts: clients' connecting times out.
 */
final class HungHost implements Listener {

    /** A queue of length n takes n + 1 connections. */
    private static final int QUEUE = 1;

    private final ServerSocket socket = new ServerSocket();
    private final List<Socket> fillers = new ArrayList<>();

    HungHost(InetSocketAddress address) throws IOException {
        try {
            socket.bind(address, QUEUE);
            for (int i = 0; i <= QUEUE; i++) {
                Socket filler = new Socket();
                fillers.add(filler);
                filler.connect(socket.getLocalSocketAddress(), 1000);
            }
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    @Override
    public void close() {
        fillers.forEach(HungHost::closeQuietly);
        closeQuietly(socket);
    }

    private static void closeQuietly(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception alreadyGone) {
            // It is closed either way.
        }
    }
}

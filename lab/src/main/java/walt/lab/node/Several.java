package walt.lab.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Serves any number of clients at once, each one as soon as it comes, and hangs up after its request. */
final class Several implements Listener {

    private static final int BACKLOG = 64;

    private final Door door;
    private final Clients clients;

    Several(InetSocketAddress address, Clients clients) throws IOException {
        this.door = new Door(address, BACKLOG);
        this.clients = clients;
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        try {
            Socket socket = door.accept();
            while (socket != null) {
                Socket accepted = socket;
                Thread.ofVirtual().start(() -> serve(accepted));
                socket = door.accept();
            }
        } catch (InterruptedException stopped) {
            door.close();
        }
    }

    private void serve(Socket socket) {
        ClientConnection client = clients.welcome(socket);
        if (client != null) {
            clients.talk(client);
            clients.dismiss(client);
        }
    }

    @Override
    public void close() {
        door.close();
    }
}

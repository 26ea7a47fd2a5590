package walt.lab.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import walt.lab.file.NodeTimes;

/** Listens as {@code busybox nc -l} in a shell loop does: no listening while there is a client, nor shortly after. */
final class OneAtATime implements Listener {

    private final Door door;
    private final Clients clients;
    private final NodeTimes times;
    private final Random random;

    OneAtATime(InetSocketAddress address, Clients clients, NodeTimes times, Random random) throws IOException {
        this.door = new Door(address, 1);
        this.clients = clients;
        this.times = times;
        this.random = random;
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        try {
            Socket socket = door.accept();
            while (socket != null) {
                door.shut();
                serve(socket);
                socket = door.accept();
            }
        } catch (InterruptedException stopped) {
            door.close();
        }
    }

    private void serve(Socket socket) throws InterruptedException {
        ClientConnection client = clients.welcome(socket);
        if (client == null) {
            return;
        }
        boolean spoke = clients.talk(client);
        Duration pause = (spoke ? times.relisten() : times.abandoned()).draw(random);
        if (door.stays(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            clients.dismiss(client);
        }
        // Else the machine is gone and says nothing more on this connection, until it boots.
    }

    @Override
    public void close() {
        door.close();
    }
}

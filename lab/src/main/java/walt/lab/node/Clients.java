package walt.lab.node;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The clients that are connected to a node. */
final class Clients {

    private final Set<ClientConnection> connected = ConcurrentHashMap.newKeySet();
    private final Duration silence;
    private final Host host;

    /** @param silence how long a client may be silent after its MODE line */
    Clients(Duration silence, Host host) {
        this.silence = silence;
        this.host = host;
    }

    /** Takes a new client in; null when it is gone already. */
    @Nullable
    ClientConnection welcome(Socket socket) {
        host.connected();
        try {
            ClientConnection client = new ClientConnection(socket);
            connected.add(client);
            return client;
        } catch (IOException gone) {
            return null;
        }
    }

    /** Talks to the client; true when it said something, as far as the service can tell. */
    boolean talk(ClientConnection client) {
        try {
            return host.silent() ? listen(client) : new Dialogue(client, silence, host).run();
        } catch (IOException brokenOff) {
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean listen(ClientConnection client) throws IOException {
        String line = client.readLine();
        while (line != null) {
            host.answer(line);
            line = client.readLine();
        }
        return true;
    }

    void dismiss(ClientConnection client) {
        connected.remove(client);
        client.close();
    }

    /** Resets every connection. */
    void resetAll() {
        connected.forEach(client -> {
            connected.remove(client);
            client.reset();
        });
    }
}

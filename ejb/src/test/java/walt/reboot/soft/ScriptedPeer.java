package walt.reboot.soft;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import walt.reboot.inventory.IpAddress;

/** A TCP peer on a loopback address that treats every connection as its script says. */
final class ScriptedPeer implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Script script;

    /** @param port 0 for any free one */
    ScriptedPeer(String address, int port, Script script) throws IOException {
        this.script = script;
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getByName(address), port), 200);
        Thread.ofVirtual().start(this::serve);
    }

    /** Reads a request as nodes do, then sends the text and closes. */
    static ScriptedPeer answering(String text) throws IOException {
        return new ScriptedPeer("127.40.0.1", 0, (request, socket) -> send(socket, text));
    }

    /** Reads a request, then does what the script says, then closes. */
    static ScriptedPeer doing(Script script) throws IOException {
        return new ScriptedPeer("127.40.0.1", 0, script);
    }

    static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    IpAddress address() {
        return new IpAddress(listener.getInetAddress().getHostAddress());
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Every request so far: its two lines joined by a slash. */
    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> play(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void play(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String request = in.readLine() + "/" + in.readLine();
            requests.add(request);
            script.play(request, socket);
        } catch (IOException clientLeft) {
            // how a client that has seen enough says goodbye
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** What the peer does once it has read a request. */
    @FunctionalInterface
    interface Script {
        void play(String request, Socket socket) throws IOException, InterruptedException;
    }
}

package walt.lab.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A client that says something to a node and writes down all that comes back. */
public final class TestClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket = new Socket();

    public TestClient(InetSocketAddress node) throws IOException {
        socket.connect(node, PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Connects as a patient client does: a refusal within the first seconds is tried again. */
    public static TestClient patient(InetSocketAddress node) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (true) {
            try {
                return new TestClient(node);
            } catch (IOException refused) {
                if (System.nanoTime() > deadline) {
                    throw refused;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }
    }

    /** Says it and answers with all that came until the end of the stream; a reset counts as {@code <reset>}. */
    public static String ask(InetSocketAddress node, String text) throws IOException {
        try (TestClient client = patient(node)) {
            client.say(text);
            return client.all();
        }
    }

    public void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** One line with its end, or what came of it until the end of the stream. */
    public String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int read = socket.getInputStream().read();
        while (read >= 0) {
            line.append((char) read);
            if (read == '\n') {
                return line.toString();
            }
            read = socket.getInputStream().read();
        }
        return line.toString();
    }

    /** All until the end of the stream. */
    public String all() throws IOException {
        StringBuilder all = new StringBuilder();
        byte[] buffer = new byte[65_536];
        try {
            int read = socket.getInputStream().read(buffer);
            while (read >= 0) {
                all.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                read = socket.getInputStream().read(buffer);
            }
        } catch (SocketException reset) {
            return all + "<reset>";
        }
        return all.toString();
    }

    /** Whether anything, even an end of the stream, comes within that time. */
    public boolean hears(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            int unused = socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException silence) {
            return false;
        } finally {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package walt.lab.node;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One client's connection to a node: lines in, replies out. */
final class ClientConnection implements AutoCloseable {

    private static final int LONGEST_LINE = 1 << 16;
    private static final int SMALL_BUFFER = 256;

    private final Socket socket;
    private final InputStream in;
    private final CountDownLatch closed = new CountDownLatch(1);

    ClientConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), SMALL_BUFFER);
        socket.setTcpNoDelay(true);
    }

    /** The next line without its end, however long it takes; null at the end of the stream, even after half a line. */
    @Nullable
    String readLine() throws IOException {
        return readLine(Duration.ZERO);
    }

    /**
     * The next line; zero waits for ever.
     *
     * @throws SocketTimeoutException when it was not complete in time
     */
    @Nullable
    String readLine(Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            socket.setSoTimeout(timeout.isZero() ? 0 : millisUntil(deadline));
            int read = in.read();
            if (read < 0) {
                return null;
            }
            if (read == '\n') {
                return line.toString();
            }
            line.append((char) read);
        }
        throw new IOException("a line that is too long");
    }

    private static int millisUntil(long deadline) throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("silent");
        }
        return (int) left;
    }

    void send(String text, Duration pauseBeforeEachByte) throws IOException, InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (pauseBeforeEachByte.isZero()) {
            socket.getOutputStream().write(bytes);
            return;
        }
        for (byte each : bytes) {
            if (closed.await(pauseBeforeEachByte.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
            socket.getOutputStream().write(each);
        }
    }

    /** Ends the stream; what was sent still arrives. */
    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // It is closed either way.
        }
    }

    /** Ends the connection with a reset. */
    void reset() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyGone) {
            // It is closed either way.
        }
        close();
    }
}

package walt.reboot.soft;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads the first line that a peer sends, in bounded memory and bounded time, however the peer behaves. */
final class FirstLine {
    /** Bytes. The longest line of the real node service is below 100. */
    static final int LONGEST = 1024;

    private final Pace pace;
    private final byte[] bytes = new byte[LONGEST];
    private int length;

    FirstLine(Pace pace) {
        this.pace = pace;
    }

    /**
     * The first line without its line end (LF or CRLF); the end of the stream ends a line too.
     *
     * @throws EOFException when the stream ends or is reset before anything came
     * @throws SocketTimeoutException when the line is not complete in time, even if something comes now and then
     * @throws TooLong when no line end comes within {@link #LONGEST} bytes
     */
    String read(Socket socket, Duration limit) throws IOException {
        Duration end = pace.elapsed().plus(limit);
        while (length < LONGEST) {
            int from = length;
            if (!more(socket, end.minus(pace.elapsed()))) {
                return textBefore(length);
            }
            for (int i = from; i < length; i++) {
                if (bytes[i] == '\n') {
                    return textBefore(i);
                }
            }
        }
        throw new TooLong();
    }

    /** Reads what there is, so that closing leaves nothing unread: the peer would see a reset. False at the end. */
    private boolean more(Socket socket, Duration left) throws IOException {
        if (left.toMillis() <= 0) {
            throw new SocketTimeoutException();
        }
        socket.setSoTimeout(Math.toIntExact(left.toMillis()));
        int count = readOrEnd(socket.getInputStream());
        if (count < 0 && length == 0) {
            throw new EOFException();
        }
        length += Math.max(count, 0);
        return count >= 0;
    }

    private int readOrEnd(InputStream in) throws IOException {
        try {
            return in.read(bytes, length, LONGEST - length);
        } catch (SocketException reset) {
            return -1; // what came before a reset counts, as before an end of stream
        }
    }

    private String textBefore(int end) {
        int stop = end > 0 && bytes[end - 1] == '\r' ? end - 1 : end;
        return new String(bytes, 0, stop, StandardCharsets.UTF_8);
    }

    /** The line is longer than any node's. */
    static final class TooLong extends IOException {}
}

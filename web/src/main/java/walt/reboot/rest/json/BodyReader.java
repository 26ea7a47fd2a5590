package walt.reboot.rest.json;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import walt.reboot.rest.problem.ProblemException;
import walt.reboot.rest.problem.ProblemType;

/** Reads whole bodies of a limited size, a limited number at the same time: clients that send theirs very slowly must not hold all threads. */
final class BodyReader {
    private final Semaphore free;
    private final Duration patience;
    private final int mostBytes;

    /** @param patience how long a body waits for its turn */
    BodyReader(int mostAtOnce, Duration patience, int mostBytes) {
        this.free = new Semaphore(mostAtOnce);
        this.patience = patience;
        this.mostBytes = mostBytes;
    }

    /**
     * Reads a body and does something with it; both count as reading.
     *
     * @throws ProblemException when it is too large, or too many others are being read
     */
    <T> T read(InputStream in, Function<byte[], T> use) throws IOException {
        enter();
        try {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new ProblemException(ProblemType.TOO_LARGE, "The body is larger than " + mostBytes + " bytes.");
            }
            return use.apply(bytes);
        } finally {
            free.release();
        }
    }

    private void enter() {
        boolean entered = false;
        try {
            entered = free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (!entered) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "The server is reading too many other requests: try again in a while.");
        }
    }
}

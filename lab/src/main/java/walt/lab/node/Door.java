package walt.lab.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The listening socket of a node, which can be opened and closed again and again, and then for good. */
final class Door implements AutoCloseable {

    private static final long RETRY_MILLIS = 20;

    private final InetSocketAddress address;
    private final int backlog;
    private final CountDownLatch closedForGood = new CountDownLatch(1);
    private final Semaphore accepting = new Semaphore(1);
    private @Nullable ServerSocket socket;

    Door(InetSocketAddress address, int backlog) throws IOException {
        this.address = address;
        this.backlog = backlog;
        open();
    }

    /** Listens, if it doesn't, and unless it was closed for good. */
    synchronized void open() throws IOException {
        if (socket == null && closedForGood.getCount() > 0) {
            ServerSocket opened = new ServerSocket();
            try {
                opened.bind(address, backlog);
            } catch (IOException refused) {
                opened.close();
                throw new IOException("can't listen on " + address + ": " + refused.getMessage(), refused);
            }
            socket = opened;
        }
    }

    /** The next client; null when the door was closed for good. Trouble such as too many open files is waited out. */
    @Nullable
    Socket accept() throws InterruptedException {
        while (closedForGood.getCount() > 0) {
            try {
                open();
                ServerSocket current = listening();
                if (current != null) {
                    return acceptFrom(current);
                }
            } catch (IOException trouble) {
                stays(RETRY_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        return null;
    }

    private Socket acceptFrom(ServerSocket current) throws IOException {
        accepting.acquireUninterruptibly();
        try {
            return current.accept();
        } finally {
            accepting.release();
        }
    }

    /** Refuses clients until it is opened again; those that were not accepted yet are reset. */
    synchronized void shut() {
        ServerSocket open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // It is closed either way.
            }
        }
    }

    /** Waits that long; false when the door was closed for good before. */
    boolean stays(long time, TimeUnit unit) throws InterruptedException {
        return !closedForGood.await(time, unit);
    }

    private synchronized @Nullable ServerSocket listening() {
        return socket;
    }

    @Override
    public void close() {
        closedForGood.countDown();
        shut();
        // While a virtual thread is still leaving its accept, Java has not given the address free.
        accepting.acquireUninterruptibly();
        accepting.release();
    }
}

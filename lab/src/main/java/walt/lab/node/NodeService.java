package walt.lab.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import walt.lab.file.NodeTimes;

/** The service of a node on its TCP port. */
final class NodeService {

    private final InetSocketAddress address;
    private final Clients clients;
    private final NodeTimes times;
    private final Random random;
    private ListenMode mode = ListenMode.CLOSED;
    private @Nullable Listener listener;

    NodeService(InetSocketAddress address, Clients clients, NodeTimes times, Random random) {
        this.address = address;
        this.clients = clients;
        this.times = times;
        this.random = random;
    }

    /**
     * Opens the port in that way, unless it is so already.
     *
     * @throws UncheckedIOException when the address can't be listened on
     */
    void open(ListenMode wanted) {
        if (mode == wanted) {
            return;
        }
        vanish();
        try {
            listener = listen(wanted);
            mode = wanted;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed.getMessage(), failed);
        }
    }

    private @Nullable Listener listen(ListenMode wanted) throws IOException {
        return switch (wanted) {
            case CLOSED -> null;
            case ONE_AT_A_TIME -> new OneAtATime(address, clients, times, random);
            case SEVERAL -> new Several(address, clients);
            case HUNG -> new HungHost(address);
        };
    }

    /** The port refuses; connections stay, but nothing more is said on them, as when a machine is gone. */
    void vanish() {
        mode = ListenMode.CLOSED;
        Listener open = listener;
        listener = null;
        if (open != null) {
            open.close();
        }
    }

    /** Resets the connections that are left. */
    void reset() {
        clients.resetAll();
    }
}

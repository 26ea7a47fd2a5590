package walt.lab.node;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Random;
import walt.lab.fault.Faults;
import walt.lab.file.NodeTimes;

/** A virtual node that is a process of its own: it serves the wire protocol, and a REBOOT ends it. */
public final class VirtualMachine implements AutoCloseable {

    private final NodeService service;

    /**
     * Not listening yet.
     *
     * @param reboot what to do after a REBOOT was acknowledged
     */
    public VirtualMachine(InetSocketAddress address, Runnable reboot) {
        NodeTimes times = NodeTimes.MEASURED;
        Random random = new Random();
        Clients clients = new Clients(times.silence(), new Guest(new NodeAnswers(false, 0, random), reboot));
        this.service = new NodeService(address, clients, times, random);
    }

    /**
     * Has booted: from now on it answers.
     *
     * @throws java.io.UncheckedIOException when the address can't be listened on
     */
    public void open() {
        service.open(ListenMode.ONE_AT_A_TIME);
    }

    /** How long it goes on answering after an acknowledgement. */
    public static Duration shutdown() {
        return NodeTimes.MEASURED.shutdown().max();
    }

    @Override
    public void close() {
        service.vanish();
        service.reset();
    }

    /** The guest's node service, without faults and without a log. */
    private record Guest(NodeAnswers answers, Runnable reboot) implements Host {

        @Override
        public void connected() {}

        @Override
        public boolean silent() {
            return false;
        }

        @Override
        public Reply answer(String request) {
            return answers.to(request, Faults.NONE);
        }

        @Override
        public void answered(Reply reply) {
            if (reply.reboots()) {
                reboot.run();
            }
        }
    }
}

package walt.reboot.soft;

import java.time.Duration;
import walt.reboot.engine.Attempt;
import walt.reboot.engine.Progress;
import walt.reboot.inventory.IpAddress;

/**
 * Asks one node to reboot, and finds out what happened when its acknowledgement got lost.
 *
 * <p>{@link Attempt.Rebooted} means: the node acknowledged the request (proven, though the procedure only begins then), or
 * the acknowledgement got lost and the node went away for longer than a healthy one does (likely, see {@link DownWatch}).
 */
final class SoftReboot {
    private static final String REQUEST = "REBOOT";
    private static final String WATCHING = "watching whether it goes down";

    /** Not configurable: less than what a healthy node refuses (2.5 s) would turn every loss into a success. */
    private static final Duration GONE_AFTER = Duration.ofSeconds(3);

    private final NodeClient client;
    private final DownWatch watch;

    SoftReboot(SoftConfig config) {
        this(
                new NodeClient(config),
                new DownWatch(
                        new ProbeByPing(new NodeClient(config.forProbes())),
                        Pace.REAL,
                        config.lossWatch(),
                        GONE_AFTER));
    }

    SoftReboot(NodeClient client, DownWatch watch) {
        this.client = client;
        this.watch = watch;
    }

    Attempt reboot(IpAddress node, Progress progress) throws InterruptedException {
        Ask ask = new Ask(node, progress);
        NodeAnswer first = ask.send();
        return first instanceof NodeAnswer.Lost ? afterLoss(ask) : outcome(first);
    }

    private Attempt afterLoss(Ask ask) throws InterruptedException {
        if (goesDown(ask)) {
            return new Attempt.Rebooted();
        }
        NodeAnswer second = ask.send();
        return switch (second) {
            // It answered a PING a moment ago, and stays away now: the first request took its time.
            case NodeAnswer.Refused gone -> new Attempt.Rebooted();
            case NodeAnswer.Unreachable gone -> new Attempt.Rebooted();
            case NodeAnswer.Lost again -> goesDown(ask) ? new Attempt.Rebooted() : new Attempt.Failed(again.reason());
            case NodeAnswer.Ok ok -> outcome(ok);
            case NodeAnswer.Ko ko -> outcome(ko);
            case NodeAnswer.Silent silent -> outcome(silent);
            case NodeAnswer.Improper improper -> outcome(improper);
            case NodeAnswer.NotTried notTried -> outcome(notTried);
        };
    }

    private boolean goesDown(Ask ask) throws InterruptedException {
        ask.progress.phase(WATCHING);
        return watch.wentDown(ask.node);
    }

    private static Attempt outcome(NodeAnswer answer) {
        return switch (answer) {
            case NodeAnswer.Ok ok -> new Attempt.Rebooted();
            case NodeAnswer.Fault fault -> new Attempt.Failed(fault.reason());
        };
    }

    /** The request to one node, sent once or twice; the engine is told only once that it can't be taken back. */
    private final class Ask {
        private final IpAddress node;
        private final Progress progress;
        private boolean begun;

        Ask(IpAddress node, Progress progress) {
            this.node = node;
            this.progress = progress;
        }

        NodeAnswer send() throws InterruptedException {
            progress.phase("connecting");
            return client.request(node, REQUEST, this::connected);
        }

        private void connected() throws InterruptedException {
            if (!begun) {
                progress.begin();
                begun = true;
            }
            progress.phase("waiting for the acknowledgement");
        }
    }

    private record ProbeByPing(NodeClient client) implements DownWatch.Probe {
        @Override
        public NodeAnswer ping(IpAddress node) throws InterruptedException {
            return client.request(node, "PING");
        }
    }
}

package walt.cli.reboot;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import walt.cli.api.EventReader;
import walt.cli.api.ServerSentEvent;

/** A stream of events that is read beside, so that waiting for the next one can end: a dead connection is silent for ever. */
final class EventFeed implements AutoCloseable {
    private final InputStream stream;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

    EventFeed(InputStream stream) {
        this.stream = stream;
        Thread reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    /** What came of waiting. */
    sealed interface Signal {
        /** An event. */
        record Received(ServerSentEvent event) implements Signal {}

        /** The stream is over. */
        record Closed() implements Signal {}

        /** Nothing came in time. */
        record Silent() implements Signal {}
    }

    private void read() {
        try (EventReader events = new EventReader(stream)) {
            Optional<ServerSentEvent> event = events.next();
            while (event.isPresent()) {
                signals.add(new Signal.Received(event.get()));
                event = events.next();
            }
        } catch (IOException e) {
            // A stream that breaks is one that is over: what follows is the same.
        }
        signals.add(new Signal.Closed());
    }

    /** The next signal, {@link Signal.Silent} when there is none for this long. */
    Signal next(Duration patience) {
        try {
            Signal signal = signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return signal == null ? new Signal.Silent() : signal;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Signal.Closed();
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // Nothing more is wanted from it.
        }
    }
}

package walt.lab.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The log of a whole lab: the newest events in memory, all of them in a file if one is wanted. */
public final class LabLog implements AutoCloseable {

    /** Events kept in memory; older ones are only in the file. */
    public static final int CAPACITY = 200_000;

    private final Deque<LogLine> lines = new ArrayDeque<>();
    private final @Nullable Writer file;
    private long count;
    private boolean closed;

    private LabLog(@Nullable Writer file) {
        this.file = file;
    }

    public static LabLog inMemory() {
        return new LabLog(null);
    }

    /** A log that also writes each event as a line of JSON into the file, which is started anew. */
    public static LabLog into(Path file) throws IOException {
        return new LabLog(Files.newBufferedWriter(file));
    }

    /** Adds an event. Each line is handed to the operating system at once, so that a killed lab loses none. */
    public synchronized void add(LabEvent event) {
        if (closed) {
            return;
        }
        LogLine line = new LogLine(++count, event);
        lines.addLast(line);
        if (lines.size() > CAPACITY) {
            lines.removeFirst();
        }
        if (file != null) {
            write(file, line);
        }
        notifyAll();
    }

    /** The number of the newest line; 0 when there is none yet. */
    public synchronized long newest() {
        return count;
    }

    /**
     * Waits until there is an event like that among the lines with greater numbers.
     *
     * @param timeout how long at most; afterwards the answer is empty
     */
    public synchronized Optional<LabEvent> await(long since, Predicate<LabEvent> wanted, Duration timeout)
            throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        long seen = since;
        while (true) {
            Optional<LabEvent> found =
                    since(seen).stream().map(LogLine::event).filter(wanted).findFirst();
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (found.isPresent() || left <= 0) {
                return found;
            }
            seen = count;
            wait(left);
        }
    }

    /** The events in memory, oldest first. */
    public synchronized List<LabEvent> events() {
        return lines.stream().map(LogLine::event).toList();
    }

    /** The events of one device in memory, oldest first. */
    public List<LabEvent> of(String device) {
        return events().stream().filter(event -> event.device().equals(device)).toList();
    }

    /** The lines in memory with greater numbers, oldest first. */
    public synchronized List<LogLine> since(long number) {
        List<LogLine> newest = new ArrayList<>();
        Iterator<LogLine> backwards = lines.descendingIterator();
        while (backwards.hasNext()) {
            LogLine line = backwards.next();
            if (line.number() <= number) {
                break;
            }
            newest.add(line);
        }
        return newest.reversed();
    }

    private static void write(Writer file, LogLine line) {
        try {
            file.write(line.toJson() + "\n");
            file.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException("The lab's log can't be written: " + failed.getMessage(), failed);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (file == null) {
            return;
        }
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

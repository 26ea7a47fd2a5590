package walt.reboot.topology.scan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.topology.Hearing;
import walt.reboot.inventory.topology.Sighting;
import walt.reboot.topology.ForwardingReader;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.SwitchMaps;

/** Reads switches side by side, each on a thread of its own; who wants one that is being read shares that reading. */
final class Readings {
    private static final int MOST_AT_ONCE = 100;

    private final SwitchMaps maps;
    private final ForwardingReader forwarding;
    private final ThreadFactory threads;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
    private final Map<SwitchAgent, CompletableFuture<Reading>> underWay = new ConcurrentHashMap<>();
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

    Readings(SwitchMaps maps, ForwardingReader forwarding, ThreadFactory threads, Clock clock) {
        this.maps = maps;
        this.forwarding = forwarding;
        this.threads = threads;
        this.clock = clock;
    }

    /** Ends what is being read. */
    void close() {
        readers.forEach(Thread::interrupt);
    }

    /** Ends always, in what can be told. */
    CompletableFuture<Reading> read(SwitchAgent agent) {
        CompletableFuture<Reading> mine = new CompletableFuture<>();
        CompletableFuture<Reading> other = underWay.putIfAbsent(agent, mine);
        if (other != null) {
            return other;
        }
        threads.newThread(() -> read(agent, mine)).start();
        return mine;
    }

    private void read(SwitchAgent agent, CompletableFuture<Reading> mine) {
        readers.add(Thread.currentThread());
        try {
            Reading reading = readOrTellWhyNot(agent);
            underWay.remove(agent); // first: who asks from now on wants a newer one
            mine.complete(reading);
        } finally {
            readers.remove(Thread.currentThread());
        }
    }

    private Reading readOrTellWhyNot(SwitchAgent agent) {
        try {
            places.acquire();
            try {
                return readNow(agent);
            } finally {
                places.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reading.Unread("the server was stopped");
        } catch (RuntimeException bug) {
            System.getLogger(Readings.class.getName())
                    .log(System.Logger.Level.ERROR, "reading " + agent.name() + " failed", bug);
            return new Reading.Unread("a fault of the server: see its log");
        }
    }

    private Reading readNow(SwitchAgent agent) throws InterruptedException {
        return switch (maps.inTime(agent)) {
            case SwitchMaps.Mapped mapped -> heard(agent, mapped.map());
            case SwitchMaps.Unread unread -> new Reading.Unread(unread.why());
        };
    }

    private Reading heard(SwitchAgent agent, SwitchMap map) throws InterruptedException {
        String deaf = map.reading().deaf();
        if (deaf != null) {
            return new Reading.Unread(agent.name() + " " + deaf); // nobody is not who is there
        }
        List<Sighting> learned = learned(agent, map);
        Hearing hearing = new Hearing(agent.id(), clock.instant(), Sightings.neighbours(map), learned);
        return new Reading.Heard(hearing, map.reading().ports().size());
    }

    private @Nullable List<Sighting> learned(SwitchAgent agent, SwitchMap map) throws InterruptedException {
        if (!Sightings.leaveGaps(map)) {
            return List.of();
        }
        Optional<Map<Integer, Set<MacAddress>>> learned =
                forwarding.all(agent, map.reading().vendor());
        return learned.isEmpty() ? null : Sightings.learned(map, learned.get());
    }
}

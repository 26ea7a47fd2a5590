package walt.reboot.rest;

import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import walt.reboot.engine.JobWatch;
import walt.reboot.engine.RebootReport;
import walt.reboot.engine.RebootService;
import walt.reboot.inventory.records.JobNode;
import walt.reboot.inventory.records.JobState;
import walt.reboot.rest.json.ReportJson;

/** One client's stream of a job's events: reads from the record what is new each time that it changes. */
final class RebootEvents {
    /** Often enough that proxies keep an idle stream open, and that a client which has gone is noticed. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final RebootService reboots;
    private final EventStreams streams;
    private final UUID job;
    private final Jsonb jsonb;
    private long seen;

    RebootEvents(RebootService reboots, EventStreams streams, UUID job, long seen, Jsonb jsonb) {
        this.reboots = reboots;
        this.streams = streams;
        this.job = job;
        this.seen = seen;
        this.jsonb = jsonb;
    }

    void stream(Places.Place place, JobWatch.Follower follower, Sse sse, SseEventSink sink) {
        try (place;
                follower;
                sink) {
            while (!sink.isClosed()) {
                // asked first: what changes in between is told once more rather than not at all
                boolean over = streams.query(() -> reboots.counts(job)).job().state() != JobState.RUNNING;
                sendChanges(sse, sink);
                if (over) {
                    sendEnd(sse, sink);
                    return;
                }
                if (!follower.awaitNews(HEARTBEAT)) {
                    sink.send(sse.newEventBuilder().comment("still running").build())
                            .toCompletableFuture()
                            .join();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (CompletionException | IllegalStateException | IOException clientHasGone) {
            System.getLogger(RebootEvents.class.getName())
                    .log(System.Logger.Level.DEBUG, "a client of the events of {0} has gone", job);
        }
    }

    private void sendChanges(Sse sse, SseEventSink sink) throws InterruptedException {
        for (JobNode node : streams.query(() -> reboots.changes(job, seen))) {
            send(sse, sink, "node", node.seq(), ReportJson.NodeJson.of(node));
            seen = Math.max(seen, node.seq());
        }
    }

    private void sendEnd(Sse sse, SseEventSink sink) throws InterruptedException {
        RebootReport report = streams.query(() -> reboots.report(job));
        send(sse, sink, "end", seen + 1, ReportJson.brief(report));
    }

    private void send(Sse sse, SseEventSink sink, String name, long id, Object data) {
        sink.send(sse.newEventBuilder()
                        .name(name)
                        .id(Long.toString(id))
                        .mediaType(MediaType.TEXT_PLAIN_TYPE)
                        .data(String.class, jsonb.toJson(data))
                        .build())
                .toCompletableFuture()
                .join();
    }
}

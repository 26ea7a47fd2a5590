package walt.reboot.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.RebootService;
import walt.reboot.inventory.BadInput;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.NullsShown;

/** A reboot as it happens, as server-sent events. */
@Path("reboots/{id}/events")
@RequestScoped
public class RebootEventsResource {
    private static final long BEFORE_ALL = -1;

    @Inject
    RebootService reboots;

    @Inject
    EventStreams streams;

    @Inject
    Caller caller;

    @Resource(lookup = Api.VIRTUAL_THREADS)
    ManagedExecutorService threads;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") @Nullable String last,
            @Context Sse sse,
            @Context SseEventSink sink) {
        UUID job = Parameters.id(id);
        long seen = last == null ? BEFORE_ALL : lastEvent(last);
        Jsonb jsonb = new NullsShown().getContext(Object.class);
        RebootEvents events = new RebootEvents(reboots, streams, job, seen, jsonb);
        Places.Place place = streams.enter(caller.account().name());
        try {
            var follower = reboots.follow(job); // an unknown job is answered before the stream begins
            threads.execute(() -> events.stream(place, follower, sse, sink));
        } catch (RuntimeException notBegun) {
            place.close();
            throw notBegun;
        }
    }

    private static long lastEvent(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new BadInput("Last-Event-ID", "'Last-Event-ID' must be the id of an event of this stream.");
        }
        return Long.parseLong(text);
    }
}

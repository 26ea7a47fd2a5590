package walt.cli.reboot;

import java.time.Duration;
import java.util.Optional;
import walt.cli.api.Api;
import walt.cli.api.ApiProblem;
import walt.cli.api.ConnectionBroken;
import walt.cli.api.ServerSentEvent;
import walt.cli.api.ServerUnreachable;
import walt.cli.reboot.EventFeed.Signal;
import walt.cli.start.Pauses;
import walt.cli.waiting.Polling;

/** Follows a job to its end by its events; takes up a broken stream where it ended, and asks again and again when no stream holds. */
final class Follower {
    private static final int BREAKS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final Api api;
    private final String id;
    private final NodeStates nodes;
    private final Progress progress;
    private final Pauses pauses;
    private final Duration patience;
    private final Polling<RebootReport> polling;
    private String lastEventId = "";

    Follower(Api api, RebootReport begun, Progress progress, Pauses pauses) {
        this(api, begun, progress, pauses, PATIENCE);
    }

    /** {@code patience} is how long the stream may be silent before the server is asked whether the job has ended. */
    Follower(Api api, RebootReport begun, Progress progress, Pauses pauses, Duration patience) {
        this.api = api;
        this.id = begun.id();
        this.nodes = new NodeStates(begun.nodes());
        this.progress = progress;
        this.pauses = pauses;
        this.patience = patience;
        this.polling = new Polling<>(this::ended, pauses, begun.hint());
    }

    /** Waits for the end of the job; the report is without its nodes. */
    RebootReport follow() {
        progress.update(nodes);
        int breaks = 0;
        while (breaks < BREAKS) {
            String before = lastEventId;
            Optional<RebootReport> end = followOneStream();
            if (end.isPresent()) {
                return end.get();
            }
            breaks = lastEventId.equals(before) ? breaks + 1 : 1;
            pauses.pause(FIRST_PAUSE.multipliedBy(1L << breaks));
        }
        return polling.untilEnd();
    }

    private Optional<RebootReport> followOneStream() {
        try (EventFeed feed = new EventFeed(api.events(RebootReport.path(id) + "/events", lastEventId))) {
            return read(feed);
        } catch (ConnectionBroken | ServerUnreachable e) {
            return Optional.empty();
        } catch (ApiProblem problem) {
            if (!problem.isPassing()) {
                throw problem;
            }
            return Optional.empty();
        }
    }

    private Optional<RebootReport> read(EventFeed feed) {
        Step step = new Step.GoOn();
        while (step instanceof Step.GoOn) {
            boolean behind = progress.isBehind();
            Signal signal = feed.next(behind ? Progress.BETWEEN_LINES : patience);
            step = behind && signal instanceof Signal.Silent ? catchUp() : take(signal);
        }
        return step instanceof Step.Ended ended ? Optional.of(ended.report()) : Optional.empty();
    }

    private Optional<RebootReport> ended() {
        return RebootReport.ended(api, id);
    }

    private Step catchUp() {
        progress.update(nodes);
        return new Step.GoOn();
    }

    private Step take(Signal signal) {
        return switch (signal) {
            case Signal.Received received -> accept(received.event());
            case Signal.Silent silent -> ended().<Step>map(Step.Ended::new).orElseGet(Step.GoOn::new);
            case Signal.Closed closed -> new Step.Broken();
        };
    }

    private Step accept(ServerSentEvent event) {
        if (event.name().equals("end")) {
            return new Step.Ended(new RebootReport(api.parse(event.data())));
        }
        lastEventId = event.id();
        if (event.name().equals("node")) {
            nodes.put(NodeState.of(api.parse(event.data())));
            progress.update(nodes);
        }
        return new Step.GoOn();
    }

    /** What is next after a signal. */
    private sealed interface Step {
        record GoOn() implements Step {}

        record Broken() implements Step {}

        record Ended(RebootReport report) implements Step {}
    }
}

package walt.reboot.rest.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.reboot.config.Key;
import walt.reboot.config.ServerConfig;
import walt.reboot.rest.problem.Problem;
import walt.reboot.rest.problem.ProblemType;

/** WalT's list of nodes, which the operator may open to dashboards that have no token; so many requests per second over all. */
@ApplicationScoped
public class OpenNodes {
    private static final int PER_SECOND = 20;
    private static final String PATH = "nodes";

    @Inject
    ServerConfig values;

    @Inject
    Clock clock;

    private @Nullable TokenBucket bucket;

    @PostConstruct
    void fill() {
        bucket = new TokenBucket(PER_SECOND, clock);
    }

    /** Whether this is a request that needs no token. */
    boolean isAskedFor(String method, String path) {
        return (method.equals("GET") || method.equals("HEAD"))
                && (path.equals(PATH) || path.equals("/" + PATH))
                && values.flag(Key.API_OPEN_NODES);
    }

    /** The answer to a request that is one too many. */
    Optional<Response> refusal() {
        if (bucket != null && bucket.take()) {
            return Optional.empty();
        }
        Problem problem = new Problem(
                ProblemType.TOO_MANY_REQUESTS,
                "More than " + PER_SECOND
                        + " requests per second came without a token: wait a second, or send a token.");
        return Optional.of(problem.response());
    }
}

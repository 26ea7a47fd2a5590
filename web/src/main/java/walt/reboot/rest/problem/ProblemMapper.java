package walt.reboot.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.NotFound;
import walt.reboot.inventory.Owned;
import walt.reboot.inventory.Refusal;
import walt.reboot.inventory.Stale;

/** Turns every exception that leaves a resource into a problem document; what is a bug goes to the log, never to clients. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        Refusal refusal = find(thrown, Refusal.class);
        if (refusal != null) {
            return problem(refusal).response();
        }
        ProblemException ours = find(thrown, ProblemException.class);
        if (ours != null) {
            return ours.problem().response();
        }
        WebApplicationException http = find(thrown, WebApplicationException.class);
        if (http != null) {
            return ofHttp(http);
        }
        if (find(thrown, IOException.class) != null) {
            LOG.log(System.Logger.Level.DEBUG, "a client has gone", thrown);
            return new Problem(ProblemType.BAD_INPUT, "The request's body did not arrive whole, or too slowly.")
                    .response();
        }
        if (find(thrown, SQLException.class) != null) {
            LOG.log(System.Logger.Level.ERROR, "the database does not answer", thrown);
            return new Problem(
                            ProblemType.UNAVAILABLE,
                            "The server's database does not answer: try again, and see its log.")
                    .response();
        }
        LOG.log(System.Logger.Level.ERROR, "a request failed by a bug", thrown);
        return new Problem(ProblemType.INTERNAL, "The server made a mistake: its log has the details.").response();
    }

    private static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case BadInput wrong -> new Problem(ProblemType.BAD_INPUT, wrong.detail(), wrong.errors());
            case NotFound missing -> new Problem(ProblemType.NOT_FOUND, missing.detail());
            case Conflict conflict -> new Problem(ProblemType.CONFLICT, conflict.detail(), conflict.errors());
            case Owned foreign -> new Problem(ProblemType.OWNED, foreign.detail());
            case Stale changed -> new Problem(ProblemType.STALE, changed.detail());
            case NotAllowed forbidden -> new Problem(ProblemType.NOT_ALLOWED, forbidden.detail());
        };
    }

    private static Response ofHttp(WebApplicationException thrown) {
        Response original = thrown.getResponse();
        ProblemType type = ProblemType.ofStatus(original.getStatus());
        Response.ResponseBuilder response =
                Response.fromResponse(new Problem(type, explain(type), List.of()).response());
        Object allow = original.getHeaders().getFirst("Allow");
        return allow == null
                ? response.build()
                : response.header("Allow", allow).build();
    }

    private static String explain(ProblemType type) {
        return switch (type) {
            case BAD_INPUT -> "The request can't be read: see docs/api.md.";
            case NOT_AUTHENTICATED -> "A token is needed: send 'Authorization: Bearer <token>'.";
            case NOT_ALLOWED -> "This token's user may not do this.";
            case NOT_FOUND -> "There is nothing at this path: see docs/api.md.";
            case METHOD_NOT_ALLOWED -> "This path does not support this method: see 'Allow' for those that it does.";
            case NOT_ACCEPTABLE -> "The answer is not available in a form that 'Accept' allows.";
            case CONFLICT -> "The present state forbids this.";
            case OWNED -> "These nodes are somebody else's.";
            case STALE -> "It was changed since it was read.";
            case TOO_LARGE -> "The request is too large.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "The body's Content-Type is not supported here: use application/json, "
                        + "or application/yaml or text/csv for an import.";
            case TOO_MANY_REQUESTS -> "There are too many requests: wait a little.";
            case INTERNAL -> "The server made a mistake: its log has the details.";
            case UNAVAILABLE -> "The server can't answer now: try again.";
        };
    }

    private static <T> @Nullable T find(Throwable thrown, Class<T> wanted) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (wanted.isInstance(at)) {
                return wanted.cast(at);
            }
        }
        return null;
    }
}

package walt.reboot.rest.problem;

import java.util.Locale;

/** The kinds of errors that clients see. */
public enum ProblemType {
    BAD_INPUT(400, "Bad input"),
    NOT_AUTHENTICATED(401, "Not authenticated"),
    NOT_ALLOWED(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    CONFLICT(409, "Conflict"),
    OWNED(409, "Owned by somebody else, needs force"),
    STALE(412, "Changed meanwhile"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Unavailable");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The type for an HTTP status, the more general one where there are two; other client errors are bad input, other server errors internal. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? BAD_INPUT : INTERNAL;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The {@code type} member. */
    public String uri() {
        return "urn:walt:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

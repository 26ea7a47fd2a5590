package walt.reboot.rest.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import walt.reboot.inventory.BadInput.FieldError;

/** An error as a client sees it (RFC 9457). */
public record Problem(ProblemType type, String detail, List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String SCHEME = "Bearer";

    /** Seconds. */
    private static final int SOON = 1;

    private static final int LATER = 5;

    public Problem {
        errors = List.copyOf(errors);
    }

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** The JSON document; {@code errors} only where there are some. */
    public String json() {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", type.uri())
                .add("title", type.title())
                .add("status", type.status())
                .add("detail", detail);
        if (!errors.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            errors.forEach(e ->
                    list.add(Json.createObjectBuilder().add("field", e.field()).add("detail", e.detail())));
            body.add("errors", list);
        }
        return body.build().toString();
    }

    public Response response() {
        Response.ResponseBuilder response =
                Response.status(type.status()).type(MEDIA_TYPE).entity(json());
        return switch (type) {
            case NOT_AUTHENTICATED -> response.header(CHALLENGE, SCHEME).build();
            case TOO_MANY_REQUESTS ->
                response.header(HttpHeaders.RETRY_AFTER, SOON).build();
            case UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, LATER).build();
            default -> response.build();
        };
    }

    /** Answers a request that is handled outside of JAX-RS. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(type.status());
        response.setContentType(MEDIA_TYPE);
        if (type == ProblemType.NOT_AUTHENTICATED) {
            response.setHeader(CHALLENGE, SCHEME);
        }
        response.getOutputStream().write(json().getBytes(StandardCharsets.UTF_8));
    }
}

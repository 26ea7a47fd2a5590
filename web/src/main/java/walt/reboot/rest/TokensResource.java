package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import walt.reboot.people.Users;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.TokenBody;
import walt.reboot.rest.json.TokenJson;

/** The tokens: one's own, and for administrators those of everybody. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    @Inject
    Users users;

    @Inject
    Caller caller;

    /** All tokens that were asked for. */
    public record TokenList(List<TokenJson> tokens) {}

    @GET
    public TokenList list(@QueryParam("user") @Nullable String user) {
        return new TokenList(
                users.tokens(user, caller.account()).stream().map(TokenJson::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(
            @RequestBody(content = @Content(schema = @Schema(implementation = TokenBody.class))) InputStream in)
            throws IOException {
        TokenBody body = TokenBody.read(in, caller.account().name());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(TokenJson.Fresh.of(users.makeToken(body.user(), body.label(), caller.account())))
                .build();
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") String id) {
        users.revoke(Parameters.id("token", id), caller.account());
    }
}

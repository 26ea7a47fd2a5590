package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import walt.reboot.inventory.access.Account;
import walt.reboot.people.Users;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.UserBody;
import walt.reboot.rest.json.UserJson;

/** The users: for administrators, but for the question who one is. */
@Path("users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
    @Inject
    Users users;

    @Inject
    Caller caller;

    /** All users. */
    public record UserList(List<UserJson> users) {}

    /** Whom a token belongs to. */
    public record Me(String name, String role) {}

    @GET
    @Path("me")
    public Me me() {
        Account account = caller.account();
        return new Me(account.name(), account.role().label());
    }

    @GET
    public UserList list() {
        caller.mustAdminister();
        return new UserList(users.all().stream().map(UserJson::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @RequestBody(content = @Content(schema = @Schema(implementation = UserBody.class))) InputStream in)
            throws IOException {
        caller.mustAdminister();
        UserBody body = UserBody.read(in);
        return Response.status(Response.Status.CREATED)
                .entity(UserJson.of(users.add(body.name(), body.role())))
                .build();
    }

    @DELETE
    @Path("{name}")
    public void remove(@PathParam("name") String name, @QueryParam("force") @DefaultValue("false") String force) {
        caller.mustAdminister();
        users.remove(name, Parameters.flag("force", force));
    }
}

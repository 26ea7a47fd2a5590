package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import walt.reboot.people.Ownership;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.OwnershipBody;

/** Nodes are acquired and released. */
@Path("ownership")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnershipResource {
    @Inject
    Ownership ownership;

    @Inject
    Caller caller;

    @POST
    @Path("acquire")
    public Ownership.Change acquire(
            @RequestBody(content = @Content(schema = @Schema(implementation = OwnershipBody.class))) InputStream in)
            throws IOException {
        OwnershipBody body = OwnershipBody.read(in);
        return ownership.acquire(body.nodes(), body.force(), caller.account());
    }

    @POST
    @Path("release")
    public Ownership.Change release(
            @RequestBody(content = @Content(schema = @Schema(implementation = OwnershipBody.class))) InputStream in)
            throws IOException {
        OwnershipBody body = OwnershipBody.read(in);
        return ownership.release(body.nodes(), body.force(), caller.account());
    }
}

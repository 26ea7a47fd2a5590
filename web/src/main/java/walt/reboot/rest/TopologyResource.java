package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import walt.reboot.inventory.topology.Scan;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.ScanBody;
import walt.reboot.rest.json.ScanJson;
import walt.reboot.rest.json.TopologyJson;
import walt.reboot.topology.scan.KnownPositions;
import walt.reboot.topology.scan.TopologyScans;

/** Where devices are, and the scans that find it out. */
@Path("topology")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TopologyResource {
    @Inject
    TopologyScans scans;

    @Inject
    KnownPositions positions;

    @Inject
    Caller caller;

    @GET
    public TopologyJson get() {
        return TopologyJson.of(positions.topology());
    }

    @POST
    @Path("scans")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ScanJson.class, responseCode = "202")
    public Response start(
            @RequestBody(content = @Content(schema = @Schema(implementation = ScanBody.class))) InputStream in,
            @Context UriInfo uri)
            throws IOException {
        caller.mustAdminister();
        Scan scan = scans.start(ScanBody.read(in).switches(), caller.account());
        return Response.accepted(ScanJson.of(scan))
                .location(
                        uri.getAbsolutePathBuilder().path(scan.id().toString()).build())
                .build();
    }

    @GET
    @Path("scans")
    public ScanJson.ScanList list() {
        return ScanJson.ScanList.of(scans.latest());
    }

    @GET
    @Path("scans/{id}")
    public ScanJson scan(@PathParam("id") String id) {
        return ScanJson.of(scans.get(Parameters.id("scan", id)));
    }
}

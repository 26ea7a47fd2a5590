package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import walt.reboot.devices.SwitchPorts;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.PortBody;
import walt.reboot.rest.json.PortsJson;

/** The ports of a switch, read from it when they are asked for, and what operators say of them. */
@Path("devices/{name}/ports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PortsResource {
    @Inject
    SwitchPorts ports;

    @Inject
    Caller caller;

    @GET
    public PortsJson list(@PathParam("name") String name) {
        return PortsJson.of(ports.of(Parameters.device(name)));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public PortsJson.PortJson state(
            @PathParam("name") String name,
            @RequestBody(content = @Content(schema = @Schema(implementation = PortBody.class))) InputStream in)
            throws IOException {
        caller.mustAdminister();
        return PortsJson.PortJson.of(ports.state(Parameters.device(name), PortBody.read(in)));
    }
}

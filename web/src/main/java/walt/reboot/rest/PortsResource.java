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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import walt.reboot.devices.SwitchPorts;
import walt.reboot.inventory.DeviceName;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.PortBody;
import walt.reboot.rest.json.PortsBody;
import walt.reboot.rest.json.PortsJson;
import walt.reboot.rest.json.PortsJson.PortJson;
import walt.reboot.rest.json.PortsJson.StatedJson;

/** The ports of a switch, read from it when they are asked for, and what operators say of them. */
@Path("devices/{name}/ports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PortsResource {
    @Inject
    SwitchPorts ports;

    @Inject
    SwitchWaits waits;

    @Inject
    Caller caller;

    @GET
    public PortsJson list(@PathParam("name") String name) {
        DeviceName device = Parameters.device(name);
        return PortsJson.of(waits.during(caller.account().name(), () -> ports.of(device)));
    }

    /** A list is answered by a list, a port by a port. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {PortJson.class, StatedJson.class})))
    public Object state(
            @PathParam("name") String name,
            @RequestBody(content = @Content(schema = @Schema(oneOf = {PortBody.class, PortsBody.class})))
                    InputStream in)
            throws IOException {
        caller.mustAdminister();
        DeviceName device = Parameters.device(name);
        PortsBody.Told told = PortsBody.read(in);
        List<PortJson> stated = waits.during(caller.account().name(), () -> ports.state(device, told.edits())).stream()
                .map(PortJson::of)
                .toList();
        return told.list() ? new StatedJson(stated) : stated.getFirst();
    }
}

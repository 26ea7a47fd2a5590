package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import walt.reboot.devices.SwitchPorts;
import walt.reboot.rest.json.PortsJson;

/** The ports of a switch, read from it when they are asked for. */
@Path("devices/{name}/ports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PortsResource {
    @Inject
    SwitchPorts ports;

    @GET
    public PortsJson list(@PathParam("name") String name) {
        return PortsJson.of(ports.of(Parameters.device(name)));
    }
}

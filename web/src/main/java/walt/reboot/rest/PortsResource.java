package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import walt.reboot.devices.SwitchPorts;
import walt.reboot.inventory.PoeRow;

/** The PoE ports of a switch, read from it when they are asked for. */
@Path("devices/{name}/ports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PortsResource {
    @Inject
    SwitchPorts ports;

    /** All PoE ports of a switch. */
    public record PortList(List<PortJson> ports) {}

    /** A row of the PoE table. */
    public record PoeJson(int group, int port) {}

    /** A port; interface names and LLDP numbers are not known before topology discovery. */
    public record PortJson(
            @Nullable Integer ifIndex,
            @Nullable String ifName,
            @Nullable String lldpPort,
            PoeJson poe,
            String mapping,
            String power,
            boolean delivering,
            List<String> peers) {
        static PortJson of(SwitchPorts.Port port) {
            PoeRow row = port.row();
            return new PortJson(
                    null,
                    null,
                    null,
                    new PoeJson(row.group(), row.port()),
                    port.peers().isEmpty() ? "none" : "stated",
                    port.reading().enabled() ? "on" : "off",
                    port.reading().delivering(),
                    port.peers());
        }
    }

    @GET
    public PortList list(@PathParam("name") String name) {
        return new PortList(
                ports.of(Parameters.device(name)).stream().map(PortJson::of).toList());
    }
}

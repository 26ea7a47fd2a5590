package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import walt.reboot.devices.Devices;
import walt.reboot.inventory.DeviceType;
import walt.reboot.rest.json.WaltNodeFilter;
import walt.reboot.rest.json.WaltNodesJson;

/** The nodes as WalT's own server lists them, for dashboards that were made for it; the operator may open it to everybody. */
@Path("nodes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WaltNodesResource {
    @Inject
    Devices devices;

    @GET
    public WaltNodesJson list(@Context UriInfo uri) {
        WaltNodeFilter filter = WaltNodeFilter.of(uri.getQueryParameters());
        return WaltNodesJson.of(devices.all().stream()
                .filter(device -> device.type() == DeviceType.NODE)
                .map(WaltNodesJson.WaltNode::of)
                .filter(filter::lets)
                .toList());
    }
}

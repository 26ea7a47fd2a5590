package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import walt.reboot.devices.Devices;
import walt.reboot.inventory.Device;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.BlinkBody;
import walt.reboot.rest.json.DeviceBody;
import walt.reboot.rest.json.DeviceJson;

/** The devices: look at them, add, change and forget them. */
@Path("devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {
    @Inject
    Devices devices;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    /** All devices that were asked for. */
    public record DeviceList(List<DeviceJson> devices) {}

    @GET
    public DeviceList list(@QueryParam("set") @Nullable String set) {
        List<Device> found = set == null ? devices.all() : devices.resolve("set", set, caller.account());
        return new DeviceList(found.stream().map(this::json).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @RequestBody(content = @Content(schema = @Schema(implementation = DeviceBody.class))) InputStream in,
            @Context UriInfo uri)
            throws IOException {
        caller.mustAdminister();
        Device added = devices.add(caller.account(), DeviceBody.read(in).device());
        return Response.status(Response.Status.CREATED)
                .location(
                        uri.getAbsolutePathBuilder().path(added.name().value()).build())
                .entity(json(added))
                .build();
    }

    @GET
    @Path("{name}")
    @APIResponseSchema(DeviceJson.class)
    public Response get(@PathParam("name") String name) {
        return tagged(devices.get(Parameters.device(name)));
    }

    @PATCH
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(DeviceJson.class)
    public Response edit(
            @PathParam("name") String name,
            @RequestBody(content = @Content(schema = @Schema(implementation = DeviceBody.Edit.class))) InputStream in)
            throws IOException {
        caller.mustAdminister();
        Device device = devices.get(Parameters.device(name));
        Long version = Tags.demanded(headers.getHeaderString(HttpHeaders.IF_MATCH), device);
        return tagged(devices.edit(
                caller.account(), device.name(), DeviceBody.Edit.read(in).edit(version)));
    }

    @DELETE
    @Path("{name}")
    public void forget(@PathParam("name") String name, @QueryParam("force") @DefaultValue("false") String force) {
        caller.mustAdminister();
        devices.forget(Parameters.device(name), Parameters.flag("force", force));
    }

    @POST
    @Path("{name}/blink")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response blink(
            @PathParam("name") String name,
            @RequestBody(content = @Content(schema = @Schema(implementation = BlinkBody.class))) InputStream in)
            throws IOException {
        BlinkBody blink = BlinkBody.read(in);
        devices.blink(Parameters.device(name), blink.time());
        return Response.accepted(blink).build();
    }

    private Response tagged(Device device) {
        return Response.ok(json(device)).tag(Tags.of(device)).build();
    }

    private DeviceJson json(Device device) {
        DeviceJson.VmJson vm = devices.vm(device)
                .map(status -> new DeviceJson.VmJson(
                        status.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        status.pid(),
                        status.since().toString(),
                        status.reason()))
                .orElse(null);
        return DeviceJson.of(device, vm);
    }
}

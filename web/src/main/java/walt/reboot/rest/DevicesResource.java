package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.devices.Devices;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceEdit;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;
import walt.reboot.inventory.NewDevice;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.Body;
import walt.reboot.rest.json.DeviceJson;

/** The devices: look at them, add, change and forget them. */
@Path("devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {
    private static final int LONGEST_BLINK = 3600;
    private static final int USUAL_BLINK = 60;

    @Inject
    Devices devices;

    @Inject
    Caller caller;

    /** All devices that were asked for. */
    public record DeviceList(List<DeviceJson> devices) {}

    @GET
    public DeviceList list(@QueryParam("set") @Nullable String set) {
        List<Device> found = set == null ? devices.all() : devices.resolve(set, caller.account());
        return new DeviceList(found.stream().map(this::json).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream in, @Context UriInfo uri) throws IOException {
        caller.mustAdminister();
        Body body = Body.parse(in);
        String mac = body.text("mac");
        String ip = body.text("ip");
        NewDevice wanted = new NewDevice(
                new DeviceName(body.need("name")),
                DeviceType.of(body.text("type", DeviceType.NODE.label())),
                mac == null ? null : new MacAddress(mac),
                ip == null ? null : new IpAddress(ip),
                body.text("model"),
                body.flag("virtual", false),
                null,
                body.text("owner"),
                Map.of());
        body.end();
        Device added = devices.add(wanted);
        return Response.status(Response.Status.CREATED)
                .location(
                        uri.getAbsolutePathBuilder().path(added.name().value()).build())
                .entity(json(added))
                .build();
    }

    @GET
    @Path("{name}")
    public DeviceJson get(@PathParam("name") String name) {
        return json(devices.get(Parameters.device(name)));
    }

    @PATCH
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeviceJson edit(@PathParam("name") String name, InputStream in) throws IOException {
        caller.mustAdminister();
        Body body = Body.parse(in);
        String fresh = body.text("name");
        String mac = body.text("mac");
        String ip = body.text("ip");
        DeviceEdit edit = new DeviceEdit(
                fresh == null ? null : new DeviceName(fresh),
                mac == null ? null : new MacAddress(mac),
                ip == null ? null : new IpAddress(ip),
                body.text("model"));
        body.end();
        return json(devices.edit(Parameters.device(name), edit));
    }

    @DELETE
    @Path("{name}")
    public void forget(@PathParam("name") String name) {
        caller.mustAdminister();
        devices.forget(Parameters.device(name));
    }

    @POST
    @Path("{name}/blink")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response blink(@PathParam("name") String name, InputStream in) throws IOException {
        Body body = Body.parse(in);
        int seconds = body.number("seconds", 1, LONGEST_BLINK, USUAL_BLINK);
        body.end();
        devices.blink(Parameters.device(name), Duration.ofSeconds(seconds));
        return Response.accepted(Map.of("seconds", seconds)).build();
    }

    private DeviceJson json(Device device) {
        DeviceJson.VmJson vm = devices.vm(device)
                .map(status -> new DeviceJson.VmJson(
                        status.state(), status.pid(), status.since().toString(), status.reason()))
                .orElse(null);
        return DeviceJson.of(device, vm);
    }
}

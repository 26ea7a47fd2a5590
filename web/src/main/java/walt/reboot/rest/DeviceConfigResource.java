package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import walt.reboot.devices.Devices;
import walt.reboot.inventory.Configured;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.history.SettingChange;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.Body;
import walt.reboot.rest.json.ConfigJson;

/**
 * The settings of one device.
 *
 * <p>A class with a path of its own: JAX-RS picks the class by the longest path before it looks at methods.
 */
@Path("devices/{name}/config")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeviceConfigResource {
    @Inject
    Devices devices;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    /** Changes of a device's settings, newest first. */
    public record Changes(List<ChangeJson> changes) {}

    /** A setting got another value; null is the default. */
    public record ChangeJson(
            String when,
            String who,
            String setting,
            @Nullable Object from,
            @Nullable Object to) {
        static ChangeJson of(SettingChange change) {
            Setting setting = Setting.of(change.setting());
            return new ChangeJson(
                    change.author().when().toString(),
                    change.author().who(),
                    change.setting(),
                    setting.json(change.from()),
                    setting.json(change.to()));
        }
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = ConfigJson.SCHEMA)))
    public Response get(@PathParam("name") String name) {
        return config(devices.get(Parameters.device(name)));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = ConfigJson.SCHEMA)))
    public Response change(
            @PathParam("name") String name,
            @RequestBody(content = @Content(schema = @Schema(ref = ConfigJson.SCHEMA))) InputStream in)
            throws IOException {
        Device device = devices.get(Parameters.device(name));
        Long version = Tags.demanded(headers.getHeaderString(HttpHeaders.IF_MATCH), device);
        Configured done = devices.configure(
                caller.account(), List.of(device), Body.parse(in).values(null), version);
        return config(done.devices().getFirst());
    }

    @GET
    @Path("history")
    public Changes history(@PathParam("name") String name, @QueryParam("limit") @DefaultValue("100") String limit) {
        int most = Parameters.number("limit", limit, 1, 1000);
        return new Changes(devices.history(Parameters.device(name), most).stream()
                .map(ChangeJson::of)
                .toList());
    }

    private static Response config(Device device) {
        return Response.ok(ConfigJson.of(device)).tag(Tags.of(device)).build();
    }
}

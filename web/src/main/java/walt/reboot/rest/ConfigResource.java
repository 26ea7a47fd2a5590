package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import walt.reboot.devices.Devices;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Configured;
import walt.reboot.inventory.Device;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.ConfigBody;
import walt.reboot.rest.json.ConfigJson;

/** The settings of a set of devices at once. */
@Path("config")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConfigResource {
    @Inject
    Devices devices;

    @Inject
    Caller caller;

    /** The settings of several devices. */
    public record Configs(List<ConfigJson.Named> devices) {}

    /** What a change of settings did. */
    public record Changed(int devices, boolean rebootNeeded) {}

    @GET
    public Configs ofSet(@QueryParam("devices") @Nullable String set) {
        if (set == null) {
            throw new BadInput("devices", "Say which devices: ?devices=SET.");
        }
        return new Configs(devices.resolve(set, caller.account()).stream()
                .map(ConfigJson.Named::of)
                .toList());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public Changed changeSet(
            @RequestBody(content = @Content(schema = @Schema(implementation = ConfigBody.class))) InputStream in)
            throws IOException {
        ConfigBody body = ConfigBody.read(in);
        List<Device> chosen = devices.resolve(body.devices(), caller.account());
        Configured done = devices.configure(caller.account(), chosen, body.settings(), null);
        return new Changed(done.devices().size(), done.rebootNeeded());
    }
}

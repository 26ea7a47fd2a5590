package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.devices.Devices;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.Body;
import walt.reboot.rest.json.ConfigJson;

/** The settings of one device, or of a set of devices at once. */
@Path("")
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
    @Path("devices/{name}/config")
    public Map<String, @Nullable Object> ofOne(@PathParam("name") String name) {
        return ConfigJson.of(devices.get(Parameters.device(name)));
    }

    @PATCH
    @Path("devices/{name}/config")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, @Nullable Object> changeOne(@PathParam("name") String name, InputStream in) throws IOException {
        caller.mustAdminister();
        DeviceName device = Parameters.device(name);
        devices.configure(List.of(devices.get(device)), Body.parse(in).values(null));
        return ConfigJson.of(devices.get(device));
    }

    @GET
    @Path("config")
    public Configs ofSet(@QueryParam("devices") @Nullable String set) {
        if (set == null) {
            throw new BadInput("devices", "Say which devices: ?devices=SET.");
        }
        return new Configs(devices.resolve(set, caller.account()).stream()
                .map(ConfigJson.Named::of)
                .toList());
    }

    @PATCH
    @Path("config")
    @Consumes(MediaType.APPLICATION_JSON)
    public Changed changeSet(InputStream in) throws IOException {
        caller.mustAdminister();
        Body body = Body.parse(in);
        String set = body.need("devices");
        Map<String, @Nullable String> changes = body.values("settings");
        body.end();
        List<Device> chosen = devices.resolve(set, caller.account());
        return new Changed(chosen.size(), devices.configure(chosen, changes));
    }
}

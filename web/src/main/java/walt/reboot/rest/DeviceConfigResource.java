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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import walt.reboot.devices.Devices;
import walt.reboot.inventory.DeviceName;
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

    @GET
    public Map<String, @Nullable Object> get(@PathParam("name") String name) {
        return ConfigJson.of(devices.get(Parameters.device(name)));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, @Nullable Object> change(
            @PathParam("name") String name,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT))) InputStream in)
            throws IOException {
        caller.mustAdminister();
        DeviceName device = Parameters.device(name);
        devices.configure(List.of(devices.get(device)), Body.parse(in).values(null));
        return ConfigJson.of(devices.get(device));
    }
}

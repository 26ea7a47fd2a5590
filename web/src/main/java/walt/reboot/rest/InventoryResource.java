package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import walt.reboot.devices.Devices;
import walt.reboot.inventory.ImportResult;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.Body;
import walt.reboot.rest.json.MostBytes;

/** The whole inventory as one document. */
@Path("inventory")
@RequestScoped
public class InventoryResource {
    private static final String YAML = "application/yaml";
    private static final int MOST_BYTES = 20_000_000;

    @Inject
    Devices devices;

    @Inject
    Caller caller;

    /** What an import did. */
    public record Imported(int added, int changed, int unchanged) {}

    @GET
    @Produces(YAML)
    public String export() {
        caller.mustAdminister();
        return devices.export();
    }

    @POST
    @MostBytes(MOST_BYTES)
    @Consumes({YAML, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    public Imported load(
            @RequestBody(content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
                    InputStream in)
            throws IOException {
        caller.mustAdminister();
        ImportResult result = devices.load(Body.text(in));
        return new Imported(result.added(), result.changed(), result.unchanged());
    }
}

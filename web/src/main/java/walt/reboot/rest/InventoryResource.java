package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import walt.reboot.devices.Devices;
import walt.reboot.devices.exchange.InventoryFormat;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.ImportBodies;
import walt.reboot.rest.json.ImportJson;
import walt.reboot.rest.json.ReadsItsBody;

/** The whole inventory as one document, for administrators. */
@Path("inventory")
@RequestScoped
public class InventoryResource {
    private static final System.Logger LOG = System.getLogger(InventoryResource.class.getName());
    private static final String YAML = "application/yaml";
    private static final String CSV = "text/csv";
    private static final String UTF_8 = ";charset=UTF-8";

    @Inject
    Devices devices;

    @Inject
    ImportBodies bodies;

    @Inject
    Caller caller;

    @GET
    @Produces(YAML)
    public Response yaml(@QueryParam("secrets") @DefaultValue("false") String secrets) {
        return export(InventoryFormat.YAML, YAML, secrets);
    }

    @GET
    @Produces(CSV + ";qs=0.5") // YAML for those who take either
    public Response csv(@QueryParam("secrets") @DefaultValue("false") String secrets) {
        return export(InventoryFormat.CSV, CSV, secrets);
    }

    @POST
    @ReadsItsBody
    @Consumes({YAML, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    public ImportJson load(
            @RequestBody(content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
                    InputStream in,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun)
            throws IOException {
        return load(InventoryFormat.YAML, in, dryRun);
    }

    @POST
    @ReadsItsBody
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    public ImportJson loadCsv(
            @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
                    InputStream in,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun)
            throws IOException {
        return load(InventoryFormat.CSV, in, dryRun);
    }

    private Response export(InventoryFormat format, String mediaType, String secrets) {
        caller.mustAdminister();
        boolean withSecrets = Parameters.flag("secrets", secrets);
        if (withSecrets) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} exports the inventory with its secrets",
                    caller.account().name());
        }
        CacheControl nowhere = new CacheControl();
        nowhere.setNoStore(true);
        return Response.ok(devices.export(format, withSecrets), mediaType + UTF_8)
                .cacheControl(nowhere)
                .build();
    }

    private ImportJson load(InventoryFormat format, InputStream in, String dryRun) throws IOException {
        caller.mustAdminister();
        boolean dry = Parameters.flag("dryRun", dryRun);
        return bodies.read(in, text -> ImportJson.of(devices.load(caller.account(), format, text, dry), dry));
    }
}

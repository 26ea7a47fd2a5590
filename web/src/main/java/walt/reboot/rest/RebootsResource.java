package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.RebootMode;
import walt.reboot.engine.RebootReport;
import walt.reboot.engine.RebootRequest;
import walt.reboot.engine.RebootService;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.HistoryJson;
import walt.reboot.rest.json.PlanJson;
import walt.reboot.rest.json.RebootBody;
import walt.reboot.rest.json.ReportJson;

/** Reboots: ask for one, look at it, abort it. */
@Path("reboots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RebootsResource {
    @Inject
    RebootService reboots;

    @Inject
    Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream in, @HeaderParam("Idempotency-Key") @Nullable String key, @Context UriInfo uri)
            throws IOException {
        RebootBody body = RebootBody.read(in);
        RebootRequest request =
                new RebootRequest(body.nodes(), RebootMode.of(body.mode()), body.cause(), body.force(), key);
        if (body.dryRun()) {
            return Response.ok(PlanJson.of(reboots.preview(request, caller.account())))
                    .build();
        }
        RebootReport report = reboots.reboot(request, caller.account());
        return Response.accepted(ReportJson.whole(report))
                .location(uri.getAbsolutePathBuilder()
                        .path(report.job().id().toString())
                        .build())
                .build();
    }

    @GET
    @Path("{id}")
    public ReportJson get(@PathParam("id") String id, @QueryParam("nodes") @DefaultValue("true") String nodes) {
        UUID job = Parameters.id(id);
        return Parameters.flag("nodes", nodes)
                ? ReportJson.whole(reboots.report(job))
                : ReportJson.brief(reboots.counts(job));
    }

    @DELETE
    @Path("{id}")
    public Response abort(@PathParam("id") String id) {
        return Response.accepted(ReportJson.whole(reboots.abort(Parameters.id(id), caller.account())))
                .build();
    }

    @GET
    public HistoryJson list(
            @QueryParam("node") @Nullable String node,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue("20") String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Parameters.number("limit", limit, 1, 200);
        List<RebootReport> page = reboots.history(
                node,
                state == null ? null : Parameters.jobState(state),
                cursor == null ? null : Parameters.cursor(cursor),
                size + 1);
        return HistoryJson.page(page, size);
    }
}

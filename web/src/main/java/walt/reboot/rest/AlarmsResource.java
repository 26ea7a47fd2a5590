package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import walt.reboot.alarms.Alarms;
import walt.reboot.rest.json.AlarmsJson;

/** What needs somebody's attention. */
@Path("alarms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AlarmsResource {
    @Inject
    Alarms alarms;

    @GET
    public AlarmsJson list() {
        return AlarmsJson.of(alarms.now());
    }
}

package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import walt.reboot.check.SwitchChecks;
import walt.reboot.inventory.DeviceName;
import walt.reboot.rest.access.Caller;
import walt.reboot.rest.json.CheckJson;

/** Tries what works with a switch; for administrators. */
@Path("devices/{name}/check")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SwitchCheckResource {
    @Inject
    SwitchChecks checks;

    @Inject
    SwitchWaits waits;

    @Inject
    Caller caller;

    @POST
    public CheckJson check(@PathParam("name") String name) {
        caller.mustAdminister();
        DeviceName device = Parameters.device(name);
        return waits.during(caller.account().name(), () -> CheckJson.of(checks.of(device)));
    }
}

package walt.reboot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import walt.reboot.startup.ServerLife;

/** What the server tells of itself. */
@Path("server")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServerResource {
    @Inject
    ServerLife life;

    /** The server, and how many ports it still has to switch on. */
    public record ServerJson(String version, String name, String started, int openPowerIntents) {}

    @GET
    public ServerJson get() {
        ServerLife.ServerState state = life.state();
        return new ServerJson(Version.TEXT, state.name(), state.started().toString(), state.openPowerIntents());
    }
}

package walt.cli.start;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.cli.api.Access;
import walt.cli.api.Api;
import walt.cli.terminal.Screen;

/** What one run of the client works with; the connection is made only by a command that needs it. */
public final class Session implements AutoCloseable {
    private final Screen screen;
    private final Map<String, String> environment;
    private final Pauses pauses;
    private String server = "";
    private @Nullable Api api;

    public Session(Screen screen, Map<String, String> environment, Pauses pauses) {
        this.screen = screen;
        this.environment = environment;
        this.pauses = pauses;
    }

    /** Prefers this server to the one of the environment. */
    public void useServer(String url) {
        server = url;
    }

    public Screen screen() {
        return screen;
    }

    /** A variable of the environment, or an empty text. */
    public String environment(String name) {
        return environment.getOrDefault(name, "");
    }

    public Pauses pauses() {
        return pauses;
    }

    @Override
    public void close() {
        Api present = api;
        if (present != null) {
            present.close();
        }
    }

    /** The server's API. */
    public Api api() {
        Api present = api;
        if (present == null) {
            present = new Api(Access.find(server, environment), "walt-cli/" + Version.text());
            api = present;
        }
        return present;
    }
}

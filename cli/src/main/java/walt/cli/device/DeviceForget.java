package walt.cli.device;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.Paths;
import walt.cli.start.Session;

/** {@code walt device forget}: removes a device from the inventory. */
@Command(name = "forget", description = "Removes a device from the inventory.")
public final class DeviceForget implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "DEVICE", description = "The device.")
    private String name = "";

    @Option(
            names = "--force",
            description =
                    "Also a switch in use: where nodes are on it, its labels and stated rows are lost; ports that could not be"
                            + " switched on again stay off.")
    private boolean force;

    public DeviceForget(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.api().delete(Paths.with(Device.path(name), "force", force ? "true" : ""));
        session.screen().result("Forgot " + name + ".");
        return 0;
    }
}

package walt.cli.device;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import walt.cli.start.Session;

/** {@code walt device rename}: the same device under another name. */
@Command(name = "rename", description = "Gives a device another name.")
public final class DeviceRename implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "DEVICE", description = "The device.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "NEW_NAME", description = "Its new name.")
    private String newName = "";

    public DeviceRename(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.api().patch(Device.path(name), Map.of("name", newName));
        session.screen().result("Renamed " + name + " to " + newName + ".");
        return 0;
    }
}

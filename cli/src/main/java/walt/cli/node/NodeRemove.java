package walt.cli.node;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import walt.cli.device.Device;
import walt.cli.exit.CommandFailed;
import walt.cli.start.Session;

/** {@code walt node remove}: stops a virtual node and removes it. */
@Command(name = "remove", description = "Stops a virtual node and removes it.")
public final class NodeRemove implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NODE", description = "The virtual node.")
    private String name = "";

    public NodeRemove(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Device device = new Device(session.api().get(Device.path(name)));
        if (!device.isVirtual()) {
            throw CommandFailed.badInput(name + " is not a virtual node. Other devices: walt device forget " + name);
        }
        session.api().delete(Device.path(name));
        session.screen().result("Removed the virtual node " + name + ".");
        return 0;
    }
}

package walt.cli.device;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.api.JsonObject;
import walt.cli.start.Session;
import walt.cli.terminal.Table;

/** {@code walt device show}: the inventory. */
@Command(name = "show", description = "Shows the devices.")
public final class DeviceShow implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "DEVICE_SET", description = "Which devices; all by default.")
    private String set = "";

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    public DeviceShow(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        JsonObject answer = Device.ask(session.api(), set);
        List<Device> devices = Device.of(answer);
        if (json) {
            session.screen().out().println(answer.pretty());
        } else if (devices.isEmpty()) {
            session.screen().problem("No devices yet. Add one: " + DeviceAdd.EXAMPLE);
        } else {
            table(devices).print(session.screen());
        }
        return 0;
    }

    private static Table table(List<Device> devices) {
        Table table = new Table("NAME", "TYPE", "MAC", "IP", "MODEL", "OWNER", "STATUS");
        for (Device device : devices) {
            table.row(
                    device.name(),
                    type(device),
                    device.mac(),
                    device.ip(),
                    device.model(),
                    device.owner(),
                    device.status());
        }
        return table;
    }

    private static String type(Device device) {
        return device.isVirtual() ? "virtual " + device.type() : device.type();
    }
}

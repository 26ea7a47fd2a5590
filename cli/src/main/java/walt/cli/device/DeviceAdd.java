package walt.cli.device;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import walt.cli.start.Session;

/** {@code walt device add}: one more device in the inventory. */
@Command(name = "add", description = "Adds a device.")
public final class DeviceAdd implements Callable<Integer> {
    /** For hints. */
    public static final String EXAMPLE = "walt device add rpi-1 --type node --mac 02:00:00:00:00:01 --ip 192.0.2.11";

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "Its name.")
    private String name = "";

    @Option(names = "--type", required = true, paramLabel = "node|switch|unknown", description = "What it is.")
    private String type = "";

    @Option(names = "--mac", required = true, paramLabel = "MAC", description = "Its MAC address.")
    private String mac = "";

    @Option(names = "--ip", required = true, paramLabel = "IP", description = "Its IP address.")
    private String ip = "";

    @Option(names = "--model", paramLabel = "MODEL", description = "Its model, such as rpi-3-b.")
    private String model = "";

    public DeviceAdd(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, Object> device = new LinkedHashMap<>();
        device.put("name", name);
        device.put("type", type);
        device.put("mac", mac);
        device.put("ip", ip);
        if (!model.isEmpty()) {
            device.put("model", model);
        }
        session.api().post("/devices", device);
        session.screen().result("Added " + name + ".");
        return 0;
    }
}

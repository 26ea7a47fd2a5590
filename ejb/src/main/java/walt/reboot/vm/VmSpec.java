package walt.reboot.vm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.MacAddress;

/**
 * A virtual node that is to run.
 *
 * @param settings values for further placeholders of the command ({@code ram}, {@code cores}); the caller has checked them:
 *     programs such as QEMU give a meaning to commas
 * @param bootDelay how long to wait before it is started with the server; a hard-reboot doesn't wait
 */
public record VmSpec(
        UUID id, DeviceName name, IpAddress ip, MacAddress mac, Map<String, String> settings, Duration bootDelay) {
    public VmSpec {
        settings = Map.copyOf(settings);
    }

    /** The values for a command's placeholders. */
    Map<String, String> values(Path folder) {
        Map<String, String> values = new HashMap<>(settings);
        values.put("id", id.toString());
        values.put("name", name.value());
        values.put("ip", ip.value());
        values.put("mac", mac.value());
        values.put("dir", folder.toString());
        return values;
    }
}

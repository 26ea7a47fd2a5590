package walt.reboot.inventory;

import java.util.List;

/** What an import did, as counts, and the devices as they are now, in the order in which they were given. */
public record ImportResult(int added, int changed, int unchanged, List<Device> devices) {
    public ImportResult {
        devices = List.copyOf(devices);
    }
}

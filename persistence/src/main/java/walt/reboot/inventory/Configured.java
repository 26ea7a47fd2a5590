package walt.reboot.inventory;

import java.util.List;

/** What a change of settings did: the devices as they are now, and whether nodes must reboot to see it. */
public record Configured(List<Device> devices, boolean rebootNeeded) {
    public Configured {
        devices = List.copyOf(devices);
    }
}

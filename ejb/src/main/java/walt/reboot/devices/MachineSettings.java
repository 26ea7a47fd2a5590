package walt.reboot.devices;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.settings.Setting;

/** What the settings of a virtual node mean for its process. */
public final class MachineSettings {
    private static final Map<Setting, String> PLACEHOLDERS = Map.of(
            Setting.BOOT_DELAY, "boot-delay",
            Setting.CPU_CORES, "cores",
            Setting.DISKS, "disks",
            Setting.EXPOSE, "expose",
            Setting.KEXEC_ALLOW, "kexec-allow",
            Setting.MOUNT_PERSIST, "mount-persist",
            Setting.NETSETUP, "netsetup",
            Setting.NETWORKS, "networks",
            Setting.RAM, "ram");

    private static final int LONGEST_RANDOM_DELAY = 10;

    private MachineSettings() {}

    /** The placeholders of the command {@code walt.vm.command} that settings fill in. */
    public static Set<String> placeholders() {
        return Set.copyOf(PLACEHOLDERS.values());
    }

    /** The values for the placeholders: of each setting its value, or its default. */
    static Map<String, String> values(Device device) {
        Map<String, String> values = new HashMap<>();
        PLACEHOLDERS.forEach(
                (setting, placeholder) -> values.put(placeholder, String.valueOf(device.setting(setting))));
        return values;
    }

    /** How long the process waits when the server starts: {@code boot.delay}, where {@code random} is 1 to 10 s. */
    static Duration bootDelay(Device device, RandomGenerator random) {
        String delay = String.valueOf(device.setting(Setting.BOOT_DELAY));
        return Duration.ofSeconds(
                delay.equals("random") ? random.nextLong(1, LONGEST_RANDOM_DELAY + 1) : Long.parseLong(delay));
    }
}

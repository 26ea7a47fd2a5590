package walt.reboot.devices.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.settings.Setting;

/**
 * How WalT's web API shows the settings of nodes: {@code netsetup} is 0 for LAN and 1 for NAT (newer servers write the names), a
 * {@code boot.timeout} of none is null.
 */
public final class WaltSettings {
    private static final String NETSETUP = "netsetup";
    private static final String BOOT_TIMEOUT = "boot.timeout";
    private static final Map<String, String> NETSETUPS = Map.of("0", "LAN", "1", "NAT");

    /** WalT's settings of nodes; those that are ours alone are not shown. */
    private static final Set<String> LABELS = Set.of(
            "boot.delay",
            "boot.retries",
            BOOT_TIMEOUT,
            "cpu.cores",
            "disks",
            "expose",
            "kexec.allow",
            "mount.persist",
            NETSETUP,
            "networks",
            "ram");

    private WaltSettings() {}

    /** The settings of a node with their values or defaults, as WalT shows them. */
    public static Map<String, @Nullable Object> of(Device node) {
        Map<String, @Nullable Object> config = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            if (setting.concerns(node) && LABELS.contains(setting.label())) {
                config.put(setting.label(), walts(setting, node.setting(setting)));
            }
        }
        return config;
    }

    /** WalT's value in our words. */
    static String ours(String label, String value) {
        return label.equals(NETSETUP) ? NETSETUPS.getOrDefault(value, value) : value;
    }

    /** What a null of WalT means; empty when it means that the setting isn't set. */
    static String ofNull(String label) {
        return label.equals(BOOT_TIMEOUT) ? "none" : "";
    }

    private static @Nullable Object walts(Setting setting, @Nullable String value) {
        if (setting.label().equals(NETSETUP)) {
            return "NAT".equals(value) ? 1 : 0;
        }
        return setting.label().equals(BOOT_TIMEOUT) && "none".equals(value) ? null : setting.json(value);
    }
}

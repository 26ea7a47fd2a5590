package walt.reboot.inventory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.settings.Setting;

/**
 * A device as it was when it was read.
 *
 * @param vmHost the server that runs this virtual node; null for every other device
 * @param owner the user who has the node; null when it is free
 * @param image the name of its image in WalT, as it was imported; null when it isn't known
 * @param settings what differs from the defaults; secrets in clear, an empty one is {@link #missing missing}
 * @param version rises with each change of the device, its settings included
 */
public record Device(
        UUID id,
        DeviceName name,
        DeviceType type,
        @Nullable MacAddress mac,
        @Nullable IpAddress ip,
        @Nullable String model,
        boolean virtual,
        @Nullable String vmHost,
        @Nullable String owner,
        @Nullable String image,
        Map<Setting, String> settings,
        long version) {

    public Device {
        settings = Map.copyOf(settings);
        if (virtual && type != DeviceType.NODE) {
            throw new BadInput("virtual", "Only nodes can be virtual.");
        }
        if (!virtual && type != DeviceType.UNKNOWN && ip == null) {
            throw new BadInput("ip", name + " needs an IP address.");
        }
    }

    /** The setting's value, or its default; null when it has neither. */
    public @Nullable String setting(Setting setting) {
        String value = settings.getOrDefault(setting, setting.defaultValue());
        return setting.secret() && "".equals(value) ? null : value;
    }

    /** The secrets that it needs and had where it was exported, but that nobody has given here yet. */
    public Set<Setting> missing() {
        return settings.keySet().stream()
                .filter(setting -> setting.secret() && setting(setting) == null)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same device with other settings. */
    Device with(Map<Setting, String> others) {
        return new Device(id, name, type, mac, ip, model, virtual, vmHost, owner, image, others, version);
    }

    /** Whether a true/false setting is true. */
    public boolean is(Setting setting) {
        return "true".equals(setting(setting));
    }

    /** Without the settings, among which are secrets. */
    @Override
    public String toString() {
        return "Device[" + name + "]";
    }
}

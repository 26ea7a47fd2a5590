package walt.reboot.devices;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Folding;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.settings.ChangedBy;
import walt.reboot.inventory.settings.Setting;

/** Who may change which settings of which devices: administrators all, users those of free nodes and of their own. */
final class SettingsRights {
    private SettingsRights() {}

    /**
     * @param labels the settings' names; one that does not exist is nobody's
     * @throws NotAllowed when the caller may not; says what to do
     */
    static void check(Account caller, Collection<Device> devices, Collection<String> labels) {
        if (caller.administers()) {
            return;
        }
        List<String> platform = Stream.of(Setting.values())
                .filter(setting -> setting.changedBy() == ChangedBy.ADMINISTRATORS)
                .map(Setting::label)
                .filter(labels::contains)
                .toList();
        refuse(platform.isEmpty(), "Only administrators may change " + quoted(platform) + ": ask one of them.");
        String others = names(devices, device -> device.type() != DeviceType.NODE);
        refuse(
                others.isEmpty(),
                "Only administrators may change settings of devices that are not nodes, such as " + others
                        + ": ask one of them.");
        String foreign = names(
                devices, device -> device.owner() != null && !caller.name().equals(device.owner()));
        refuse(
                foreign.isEmpty(),
                "You may change settings of free nodes and of your own, but not of " + foreign
                        + ": ask the owner or an administrator.");
    }

    private static void refuse(boolean fine, String detail) {
        if (!fine) {
            throw new NotAllowed(detail);
        }
    }

    private static String names(Collection<Device> devices, Predicate<Device> chosen) {
        return Folding.fold(devices.stream()
                .filter(chosen)
                .map(device -> device.name().value())
                .toList());
    }

    private static String quoted(List<String> labels) {
        return "'" + String.join("', '", labels) + "'";
    }
}

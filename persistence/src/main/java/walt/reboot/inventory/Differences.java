package walt.reboot.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.ImportResult.Member;
import walt.reboot.inventory.settings.Setting;

/** The members and settings in which a device differs from what it was. */
final class Differences {
    private final List<Member> members = new ArrayList<>();

    private Differences() {}

    /** @param before null for a device that is new: of it there is nothing to compare */
    static List<Member> between(@Nullable Device before, Device after) {
        if (before == null) {
            return List.of();
        }
        Differences differences = new Differences();
        differences.compare("mac", before.mac(), after.mac());
        differences.compare("ip", before.ip(), after.ip());
        differences.compare("model", before.model(), after.model());
        differences.compare("owner", before.owner(), after.owner());
        differences.compare("image", before.image(), after.image());
        for (Setting setting : Setting.values()) {
            differences.compare(setting, before, after);
        }
        return differences.members;
    }

    private void compare(String name, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            members.add(new Member(name, DeviceRows.text(from), DeviceRows.text(to)));
        }
    }

    private void compare(Setting setting, Device before, Device after) {
        if (!Objects.equals(before.settings().get(setting), after.settings().get(setting))) {
            members.add(new Member(setting.label(), shown(before, setting), shown(after, setting)));
        }
    }

    private static @Nullable String shown(Device device, Setting setting) {
        String value = device.settings().get(setting);
        return device.missing().contains(setting) ? "missing" : DeviceRows.text(setting.json(value));
    }
}

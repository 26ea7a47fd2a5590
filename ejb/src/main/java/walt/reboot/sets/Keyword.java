package walt.reboot.sets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.settings.Setting;

/** A word that stands for all devices of a kind, as WalT's users know them. */
enum Keyword {
    MY_NODES((device, caller) -> device.type() == DeviceType.NODE && caller.equals(device.owner())),
    FREE_NODES((device, caller) -> device.type() == DeviceType.NODE && device.owner() == null),
    ALL_NODES((device, caller) -> device.type() == DeviceType.NODE),
    ALL_SWITCHES((device, caller) -> device.type() == DeviceType.SWITCH),
    ALL_DEVICES((device, caller) -> true),
    EXPLORABLE_SWITCHES((device, caller) -> device.type() == DeviceType.SWITCH && device.is(Setting.LLDP_EXPLORE)),
    SERVER((device, caller) -> device.type() == DeviceType.SERVER);

    private final BiPredicate<Device, String> meaning;

    Keyword(BiPredicate<Device, String> meaning) {
        this.meaning = meaning;
    }

    static Optional<Keyword> of(String text) {
        return Stream.of(values()).filter(each -> each.label().equals(text)).findFirst();
    }

    static List<String> labels() {
        return Stream.of(values()).map(Keyword::label).toList();
    }

    /** As users write it: {@code my-nodes}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param caller whose nodes {@code my-nodes} are */
    boolean includes(Device device, String caller) {
        return meaning.test(device, caller);
    }
}

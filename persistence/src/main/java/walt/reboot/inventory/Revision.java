package walt.reboot.inventory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.settings.SettingsCheck;

/** Decides what a device becomes by what is told of it, or why it can't; pure. */
final class Revision {
    private final SettingsCheck check;

    /** @param types the type of each device that there is or will be */
    Revision(Function<DeviceName, Optional<DeviceType>> types) {
        check = new SettingsCheck(types);
    }

    /** @throws BadInput with every fault that was found */
    Device added(NewDevice told, Set<Setting> leftOut) {
        return configured(bare(told), told.settings(), leftOut);
    }

    /**
     * The same without the settings that it is told to have.
     *
     * @throws BadInput when it has not the addresses that it needs, or an owner that it can't have
     */
    static Device bare(NewDevice told) {
        told.requireAddresses();
        checkOwner(told, told.type());
        return new Device(
                Ids.next(Instant.now()),
                told.name(),
                told.type(),
                told.mac(),
                told.ip(),
                told.model(),
                told.virtual(),
                told.vmHost(),
                told.owner(),
                told.image(),
                Map.of(),
                0);
    }

    /**
     * What isn't told stays; where a virtual node runs is not for an import to change.
     *
     * @throws BadInput with every fault that was found
     */
    Device changed(Device before, ImportedDevice imported) {
        return configured(bare(before, imported), imported.device().settings(), imported.leftOut());
    }

    /**
     * The same with the settings that it has already.
     *
     * @throws BadInput when it is of another kind, or has an owner that it can't have
     */
    static Device bare(Device before, ImportedDevice imported) {
        NewDevice told = imported.device();
        checkSameKind(before, imported);
        checkOwner(told, before.type());
        return new Device(
                before.id(),
                before.name(),
                before.type(),
                told.mac() == null ? before.mac() : told.mac(),
                told.ip() == null ? before.ip() : told.ip(),
                told.model() == null ? before.model() : told.model(),
                before.virtual(),
                before.vmHost(),
                owner(before, imported),
                told.image() == null ? before.image() : told.image(),
                before.settings(),
                before.version());
    }

    private static void checkOwner(NewDevice told, DeviceType type) {
        if (told.owner() != null && type != DeviceType.NODE) {
            throw new BadInput("owner", told.name() + " is " + type.phrase() + ": only nodes have owners.");
        }
    }

    private static @Nullable String owner(Device before, ImportedDevice imported) {
        NewDevice told = imported.device();
        String decides = imported.ownedByImage() ? told.image() : told.owner();
        boolean stays = decides == null || (imported.ownedByImage() && decides.equals(before.image()));
        return stays ? before.owner() : told.owner();
    }

    private Device configured(Device bare, Map<String, String> told, Set<Setting> leftOut) {
        Map<String, @Nullable String> changes = new HashMap<>(told);
        return bare.with(check.after(bare, changes, leftOut));
    }

    private static void checkSameKind(Device before, ImportedDevice told) {
        if (told.isAnotherKindThan(before)) {
            throw new BadInput(
                    "type",
                    told.name() + " exists and is " + before.type().phrase() + (before.virtual() ? " (virtual)" : "")
                            + ": forget it first, or use another name.");
        }
    }
}

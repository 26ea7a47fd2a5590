package walt.reboot.inventory;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.settings.Setting;

/**
 * A device as a document tells it.
 *
 * @param ownedByImage whether the image tells the owner, as WalT does: then only another image than before changes the
 *     owner; else an owner who isn't told stays
 * @param leftOut secret settings that the document names without their values
 */
public record ImportedDevice(NewDevice device, boolean ownedByImage, Set<Setting> leftOut, Place place) {
    public ImportedDevice {
        leftOut = Set.copyOf(leftOut);
    }

    /** The same place of the document telling another device. */
    public ImportedDevice with(NewDevice other) {
        return new ImportedDevice(other, ownedByImage, leftOut, place);
    }

    DeviceName name() {
        return device.name();
    }

    /** Whether the document says otherwise than the device is; of what it doesn't tell, {@link #device} has the default. */
    boolean isAnotherKindThan(Device before) {
        return (place.tells("type") && before.type() != device.type())
                || (place.tells("virtual") && before.virtual() != device.virtual());
    }

    /** @param before the device as it is; null for one that is new */
    DeviceType type(@Nullable Device before) {
        return before == null || place.tells("type") ? device.type() : before.type();
    }

    /**
     * Where a document tells it; lines count from 1.
     *
     * @param members the line of each member and setting that is told, by name
     */
    public record Place(int line, Map<String, Integer> members) {
        public Place {
            members = Map.copyOf(members);
        }

        boolean tells(String member) {
            return members.containsKey(member);
        }

        int of(String member) {
            return members.getOrDefault(member, line);
        }
    }
}

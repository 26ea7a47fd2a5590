package walt.reboot.inventory;

import org.jspecify.annotations.Nullable;

/** The device was changed by somebody else since it was read. */
public final class Stale extends Refusal {
    public Stale(String detail) {
        super(detail);
    }

    /**
     * @param expected the version that the change was made for; null: any
     * @throws Stale when the device has another version now
     */
    static void check(DeviceName device, @Nullable Long expected, long now) {
        if (expected != null && expected != now) {
            throw new Stale(device + " was changed by somebody else since you read it: look at it again.");
        }
    }
}

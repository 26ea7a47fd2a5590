package walt.reboot.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.access.UserName;

/** What is told of a device when it is added or imported; {@code settings} by their names, as the user wrote them. */
public record NewDevice(
        DeviceName name,
        DeviceType type,
        @Nullable MacAddress mac,
        @Nullable IpAddress ip,
        @Nullable String model,
        boolean virtual,
        @Nullable String vmHost,
        @Nullable String owner,
        @Nullable String image,
        Map<String, String> settings) {
    private static final int LONGEST_MODEL = 100;
    private static final int LONGEST_IMAGE = 200;

    public NewDevice {
        settings = Map.copyOf(settings);
        checkMac(mac);
        checkModel(model);
        checkOwner(owner);
        if (image != null && !Printable.fits(image, LONGEST_IMAGE)) {
            throw new BadInput("image", "The name of an image has 1 to " + LONGEST_IMAGE + " printable characters.");
        }
    }

    static void checkMac(@Nullable MacAddress mac) {
        if (mac != null && !mac.ofOneDevice()) {
            throw new BadInput("mac", mac + " is no address of a single device: give the one that is on its label.");
        }
    }

    static void checkModel(@Nullable String model) {
        if (model != null && !Printable.fits(model, LONGEST_MODEL)) {
            throw new BadInput("model", "A model has 1 to " + LONGEST_MODEL + " printable characters.");
        }
    }

    /** An owner needs no account, but a name that an account can have. */
    private static void checkOwner(@Nullable String owner) {
        try {
            var unused = owner == null ? null : new UserName(owner);
        } catch (BadInput wrong) {
            throw new BadInput("owner", "Nobody can own it by that name: " + wrong.detail());
        }
    }

    /** The same as a virtual node of that server, with these addresses where it has none. */
    public NewDevice hosted(String server, MacAddress freeMac, IpAddress freeIp) {
        return new NewDevice(
                name,
                type,
                mac == null ? freeMac : mac,
                ip == null ? freeIp : ip,
                model,
                true,
                server,
                owner,
                image,
                settings);
    }

    /**
     * A device that is nowhere can't be reached, and one that is unknown is known by its MAC address at least.
     *
     * @throws BadInput when it has not the addresses that a device of its type needs
     */
    void requireAddresses() {
        List<FieldError> missing = new ArrayList<>();
        if (ip == null && type != DeviceType.UNKNOWN && !virtual) {
            missing.add(new FieldError("ip", name + " needs an IP address: 'ip' is missing."));
        }
        if (mac == null && vmHost == null) {
            missing.add(new FieldError("mac", name + " needs a MAC address: 'mac' is missing."));
        }
        if (!missing.isEmpty()) {
            throw new BadInput(missing);
        }
    }

    /** Without the settings, among which are secrets. */
    @Override
    public String toString() {
        return "NewDevice[" + name + "]";
    }
}

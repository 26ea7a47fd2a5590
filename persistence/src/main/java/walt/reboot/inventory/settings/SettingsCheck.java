package walt.reboot.inventory.settings;

import static walt.reboot.inventory.settings.Setting.LLDP_EXPLORE;
import static walt.reboot.inventory.settings.Setting.POE_REBOOTS;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.PowerPort;

/** Decides what a device's settings become, or why they can't; pure. */
public final class SettingsCheck {
    private final Function<DeviceName, Optional<DeviceType>> types;

    /** @param types the type of each device that exists (or will, once the same command is through) */
    public SettingsCheck(Function<DeviceName, Optional<DeviceType>> types) {
        this.types = types;
    }

    /**
     * The device's settings after the changes.
     *
     * @param changes by the settings' names; a null value returns a setting to its default
     * @throws BadInput with every fault that was found
     */
    public Map<Setting, String> after(Device device, Map<String, @Nullable String> changes) {
        return after(device, changes, Set.of());
    }

    /**
     * The device's settings after an import.
     *
     * @param leftOut secrets that the device had where it was exported: one that it has not here is {@link Device#missing missing}
     *     from now on, but counts where another setting needs it
     * @throws BadInput with every fault that was found
     */
    public Map<Setting, String> after(Device device, Map<String, @Nullable String> changes, Set<Setting> leftOut) {
        Objections objections = new Objections();
        Map<Setting, String> result = after(device, changes, leftOut, objections);
        objections.check();
        return result;
    }

    /** The device's settings after the changes; of no use when there are objections. */
    public Map<Setting, String> after(
            Device device, Map<String, @Nullable String> changes, Set<Setting> leftOut, Objections objections) {
        Map<Setting, String> result = new EnumMap<>(Setting.class);
        result.putAll(device.settings());
        int before = objections.count();
        changes.forEach((label, value) -> {
            try {
                change(device, Setting.of(label), value, result, objections);
            } catch (BadInput wrong) {
                objections.add(wrong);
            }
        });
        leftOut.forEach(secret -> leaveOut(device, secret, result, objections));
        if (objections.count() == before) {
            prerequisites(device, result, objections);
        }
        return result;
    }

    private void change(
            Device device,
            Setting setting,
            @Nullable String value,
            Map<Setting, String> result,
            Objections objections) {
        if (!setting.concerns(device)) {
            refuse(device, setting, objections);
        } else if (setting.secret() && Setting.MASK.equals(value)) {
            keepSecret(device, setting, objections);
        } else if (value == null && !setting.action()) {
            result.remove(setting);
        } else {
            String normal = setting.normal(value == null ? "" : value);
            if (setting == Setting.POWER_PORT) {
                checkPowerSwitch(PowerPort.parse(normal).powerSwitch());
            }
            if (setting.action() || normal.equals(setting.defaultValue())) {
                result.remove(setting);
            } else {
                result.put(setting, normal);
            }
        }
    }

    private static void refuse(Device device, Setting setting, Objections objections) {
        Audience audience = setting.audience();
        String end = " support the '" + setting.label() + "' setting.";
        objections.add(
                setting,
                "Failed: ",
                device.name(),
                " " + audience.oneIsNot() + ", so it does not" + end,
                " " + audience.severalAreNot() + ", so they do not" + end);
    }

    /** Settings that were read are sent back: the mask stands for the secret that is there. */
    private static void keepSecret(Device device, Setting secret, Objections objections) {
        if (!device.settings().containsKey(secret)) {
            objections.add(
                    secret,
                    "'" + Setting.MASK + "' stands for a secret, but ",
                    device.name(),
                    " has none yet: give it.");
        }
    }

    private static void leaveOut(Device device, Setting secret, Map<Setting, String> result, Objections objections) {
        if (!secret.secret() || !secret.concerns(device)) {
            String start = "'" + secret.label() + "' is no secret of ";
            objections.add(secret, start, device.name(), ", and can't be left out: give its value.");
        } else {
            result.putIfAbsent(secret, "");
        }
    }

    private void checkPowerSwitch(DeviceName name) {
        Optional<DeviceType> type = types.apply(name);
        if (type.isEmpty()) {
            throw new BadInput("power.port", "Unknown device: " + name + ". Add the switch first.");
        }
        if (type.get() != DeviceType.SWITCH) {
            throw new BadInput(
                    "power.port", name + " is not a switch, it is " + type.get().phrase() + ".");
        }
    }

    private static void prerequisites(Device device, Map<Setting, String> settings, Objections objections) {
        boolean explore = "true".equals(settings.get(LLDP_EXPLORE));
        SnmpNeeds absent = SnmpNeeds.of(settings).absent(settings::containsKey);
        if (explore && !absent.none()) {
            objections.add(
                    LLDP_EXPLORE,
                    "Failed: 'lldp.explore=true' on ",
                    device.name(),
                    " needs " + absent.names() + ": set " + absent.pronoun() + " before or in the same command.");
        }
        if ("true".equals(settings.get(POE_REBOOTS)) && !explore) {
            objections.add(
                    POE_REBOOTS,
                    "Failed: 'poe.reboots=true' on ",
                    device.name(),
                    " needs 'lldp.explore=true': set it before or in the same command.");
        }
    }
}

package walt.reboot.inventory.settings;

import static walt.reboot.inventory.settings.Setting.LLDP_EXPLORE;
import static walt.reboot.inventory.settings.Setting.POE_REBOOTS;
import static walt.reboot.inventory.settings.Setting.SNMP_COMMUNITY;
import static walt.reboot.inventory.settings.Setting.SNMP_VERSION;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.BadInput.FieldError;
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
        Map<Setting, String> result = new EnumMap<>(Setting.class);
        result.putAll(device.settings());
        List<FieldError> errors = new ArrayList<>();
        changes.forEach((label, value) -> {
            try {
                change(device, Setting.of(label), value, result);
            } catch (BadInput wrong) {
                errors.addAll(wrong.errors());
            }
        });
        leftOut.forEach(secret -> leaveOut(device, secret, result, errors));
        if (errors.isEmpty()) {
            prerequisites(device, result, errors);
        }
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        return result;
    }

    private void change(Device device, Setting setting, @Nullable String value, Map<Setting, String> result) {
        if (!setting.concerns(device)) {
            throw new BadInput(
                    setting.label(),
                    "Failed: " + device.name() + " is not " + setting.audience() + ", so it does not support the '"
                            + setting.label() + "' setting.");
        }
        if (value == null) {
            result.remove(setting);
            return;
        }
        String normal = setting.normal(value);
        if (setting == Setting.POWER_PORT) {
            checkPowerSwitch(PowerPort.parse(normal).powerSwitch());
        }
        if (normal.equals(setting.defaultValue())) {
            result.remove(setting);
        } else {
            result.put(setting, normal);
        }
    }

    private static void leaveOut(Device device, Setting secret, Map<Setting, String> result, List<FieldError> errors) {
        if (!secret.secret() || !secret.concerns(device)) {
            errors.add(new FieldError(
                    "left-out", "'" + secret.label() + "' is no secret of " + device.name() + ": give its value."));
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

    private static void prerequisites(Device device, Map<Setting, String> settings, List<FieldError> errors) {
        boolean snmp = settings.containsKey(SNMP_VERSION) && settings.containsKey(SNMP_COMMUNITY);
        boolean explore = "true".equals(settings.get(LLDP_EXPLORE));
        if (explore && !snmp) {
            errors.add(new FieldError(
                    LLDP_EXPLORE.label(),
                    "Failed: 'lldp.explore=true' on " + device.name()
                            + " needs 'snmp.version' and 'snmp.community': set them before or in the same command."));
        }
        if ("true".equals(settings.get(POE_REBOOTS)) && !explore) {
            errors.add(new FieldError(
                    POE_REBOOTS.label(),
                    "Failed: 'poe.reboots=true' on " + device.name()
                            + " needs 'lldp.explore=true': set it before or in the same command."));
        }
    }
}

package walt.reboot.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import walt.reboot.check.Check.Subject;
import walt.reboot.engine.PowerSources;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.settings.Setting;

/** Whether the settings of a switch let the server do its work; pure. */
final class SettingsCheck {
    private SettingsCheck() {}

    static Check of(Device device) {
        if (PowerSources.agent(device) == null) {
            return Check.failed(
                    Subject.SETTINGS,
                    PowerSources.whyNoAgent(device),
                    "Tell how its SNMP agent is reached: walt device config " + device.name()
                            + " snmp.version=2 snmp.community=-");
        }
        List<String> off = new ArrayList<>();
        for (Setting setting : List.of(Setting.LLDP_EXPLORE, Setting.POE_REBOOTS)) {
            if (!device.is(setting)) {
                off.add(setting.label());
            }
        }
        return off.isEmpty()
                ? Check.ok(Subject.SETTINGS, "'snmp.*' are set, 'lldp.explore' and 'poe.reboots' true")
                : Check.failed(
                        Subject.SETTINGS,
                        "'" + String.join("' and '", off) + "' " + (off.size() == 1 ? "is" : "are") + " false",
                        "If this switch is to be used for hard-reboots: walt device config " + device.name() + " "
                                + String.join("=true ", off) + "=true");
    }

    /** Where the agent listens, and which version of SNMP it is spoken to with. */
    static String agent(Device device) {
        String version = device.setting(Setting.SNMP_VERSION);
        return device.ip() + ":" + device.setting(Setting.SNMP_PORT) + " by SNMP version " + written(version);
    }

    private static @Nullable String written(@Nullable String version) {
        return "2".equals(version) ? "2c" : version;
    }
}

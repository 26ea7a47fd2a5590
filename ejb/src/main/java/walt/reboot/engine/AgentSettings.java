package walt.reboot.engine;

import static walt.reboot.inventory.settings.Setting.SNMP_AUTH;
import static walt.reboot.inventory.settings.Setting.SNMP_AUTH_PASSWORD;
import static walt.reboot.inventory.settings.Setting.SNMP_COMMUNITY;
import static walt.reboot.inventory.settings.Setting.SNMP_PRIVACY;
import static walt.reboot.inventory.settings.Setting.SNMP_PRIVACY_PASSWORD;
import static walt.reboot.inventory.settings.Setting.SNMP_USER;
import static walt.reboot.inventory.settings.Setting.SNMP_VERSION;
import static walt.reboot.inventory.settings.Setting.SNMP_WRITE_COMMUNITY;

import java.util.Objects;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.settings.SnmpNeeds;
import walt.reboot.snmp.SnmpAccess;
import walt.reboot.snmp.SnmpAccess.Auth;
import walt.reboot.snmp.SnmpAccess.Privacy;
import walt.reboot.snmp.SnmpVersion;

/** What the settings of a switch say about its SNMP agent. */
record AgentSettings(Device device) {
    /** The settings that it lacks to be spoken to. */
    SnmpNeeds absent() {
        return SnmpNeeds.of(device.settings()).absent(setting -> device.setting(setting) != null);
    }

    /** How the agent lets the server in; nothing must be {@link #absent}. */
    SnmpAccess access() {
        return switch (text(SNMP_VERSION)) {
            case "1" -> community(SnmpVersion.V1);
            case "2" -> community(SnmpVersion.V2C);
            case "3" -> user();
            default -> throw new IllegalStateException("snmp.version of " + device.name());
        };
    }

    private SnmpAccess community(SnmpVersion version) {
        String read = text(SNMP_COMMUNITY);
        String write = device.setting(SNMP_WRITE_COMMUNITY);
        return new SnmpAccess.Community(version, read, write == null ? read : write);
    }

    private SnmpAccess user() {
        return new SnmpAccess.Usm(
                text(SNMP_USER),
                Auth.of(text(SNMP_AUTH)),
                text(SNMP_AUTH_PASSWORD),
                Privacy.of(text(SNMP_PRIVACY)),
                text(SNMP_PRIVACY_PASSWORD));
    }

    private String text(Setting setting) {
        return Objects.requireNonNull(device.setting(setting), setting.label());
    }
}

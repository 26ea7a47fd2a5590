package walt.reboot.check;

import walt.reboot.check.Check.Subject;
import walt.reboot.engine.PowerSource;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.poe.WriteProbe;

/** Whether a switch takes requests to switch power, in words; pure. */
final class WriteCheck {
    private WriteCheck() {}

    static Check of(Device device, WriteProbe.Outcome outcome) {
        DeviceName name = device.name();
        return switch (outcome) {
            case WriteProbe.Accepted accepted ->
                Check.ok(
                        Subject.WRITE,
                        "port " + accepted.row() + ", which is on, was switched on again, and " + name + " took it");
            case WriteProbe.Dropped dropped ->
                Check.failed(Subject.WRITE, name + " answers reads but not writes", access(device));
            case WriteProbe.Refused refused -> refused(device, refused.error());
            case WriteProbe.Odd odd ->
                Check.failed(
                        Subject.WRITE,
                        name + " gave a strange answer to a write: " + odd.what(),
                        "Try again; if it stays, look for a newer firmware of the switch.");
            case WriteProbe.NoPort none ->
                Check.unknown(
                        Subject.WRITE,
                        "no port is on that nobody is switching right now",
                        "Switch PoE on for a port of " + name + ", and check again.");
        };
    }

    /** A switch that is known not to allow it is not asked. */
    static Check readOnly(Device device) {
        return Check.failed(
                Subject.WRITE,
                PowerSource.NO_CONTROL,
                "Nodes on " + device.name() + " can't be hard-rebooted: use another switch for them.");
    }

    private static Check refused(Device device, String error) {
        String detail = device.name() + " refused a write (" + error + ")";
        return Check.failed(
                Subject.WRITE,
                detail,
                error.equals("notWritable")
                        ? access(device) + " If it may, " + PowerSource.NO_CONTROL + "."
                        : access(device));
    }

    private static String access(Device device) {
        return "3".equals(device.setting(Setting.SNMP_VERSION))
                ? "Let the user 'snmp.user' write, on the switch."
                : "Set 'snmp.write-community' of " + device.name() + " to a community that may write.";
    }
}

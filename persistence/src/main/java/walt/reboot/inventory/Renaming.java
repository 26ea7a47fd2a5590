package walt.reboot.inventory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import walt.reboot.inventory.settings.Setting;

/** A switch gets another name: the power ports that name it follow. */
record Renaming(DeviceName old, DeviceName fresh) {
    /** Notes it for each node whose {@code power.port} names the switch. */
    void ofPowerPorts(Collection<DeviceEntity> all, DeviceRows mapping, SettingsWriter writer) {
        for (DeviceEntity row : all) {
            String stated = row.settings.get(Setting.POWER_PORT.label());
            if (stated != null) {
                PowerPort port = PowerPort.parse(stated);
                if (port.powerSwitch().equals(old)) {
                    follow(mapping.device(row), port, row, writer);
                }
            }
        }
    }

    private void follow(Device node, PowerPort port, DeviceEntity row, SettingsWriter writer) {
        Map<Setting, String> after = new EnumMap<>(node.settings());
        after.put(Setting.POWER_PORT, new PowerPort(fresh, port.port()).toString());
        writer.change(node, after, row);
    }
}

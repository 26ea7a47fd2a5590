package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.secrets.SecretKeeper;
import walt.reboot.inventory.secrets.Secrets;
import walt.reboot.inventory.settings.Setting;

class DeviceRowsTest {
    private final DeviceRows mine = rows((byte) 1);
    private final DeviceRows others = rows((byte) 2);
    private final DeviceEntity row = powerSwitch();

    @Test
    void aSecretOfAnotherKeyIsMissingAndTheRestIsThere() {
        Device device = others.device(row);

        assertThat(device.setting(Setting.SNMP_PORT)).isEqualTo("1161");
        assertThat(device.setting(Setting.SNMP_COMMUNITY)).isNull();
        assertThat(device.missing()).containsExactly(Setting.SNMP_COMMUNITY);
    }

    @Test
    void aSecretOfAnotherKeyIsKeptForTheDayWhenTheKeyIsBack() {
        Device before = others.device(row);
        Map<Setting, String> after = new HashMap<>(before.settings());
        after.put(Setting.SNMP_PORT, "161");

        assertThat(others.stored(before, after, row))
                .containsEntry("snmp.community", row.settings.get("snmp.community"));
        assertThat(mine.device(row).setting(Setting.SNMP_COMMUNITY)).isEqualTo("hush");
    }

    @Test
    void aSecretThatIsNotEncryptedIsMissing() {
        row.settings.put("snmp.community", "plain");

        assertThat(mine.device(row).missing()).containsExactly(Setting.SNMP_COMMUNITY);
    }

    private DeviceEntity powerSwitch() {
        Device device = SampleDevice.powerSwitch("sw-1", Map.of());
        DeviceEntity made = new DeviceEntity();
        made.id = new UUID(0, 1);
        mine.store(device, made);
        made.settings = mine.stored(device, Map.of(Setting.SNMP_PORT, "1161", Setting.SNMP_COMMUNITY, "hush"), made);
        return made;
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private static DeviceRows rows(byte first) {
        byte[] key = new byte[SecretKeeper.KEY_BYTES];
        key[0] = first;
        SecretKeeper keeper = new SecretKeeper(key);
        DeviceRows rows = new DeviceRows();
        rows.secrets = new Secrets() {
            @Override
            public SecretKeeper keeper() {
                return keeper;
            }
        };
        return rows;
    }
}

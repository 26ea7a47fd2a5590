package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static walt.reboot.inventory.Imports.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.history.SettingChange.Author;
import walt.reboot.inventory.settings.Setting;

class SettingsCommandTest {
    private static final Author AUTHOR = new Author("alice", Instant.EPOCH);

    private final MemoryRows rows = new MemoryRows();

    @BeforeEach
    void aSmallPlatform() {
        rows.load(document(
                device("sw-1", DeviceType.SWITCH, "10.0.0.1"),
                device("rpi-1", DeviceType.NODE, "10.0.0.2"),
                device("rpi-2", DeviceType.NODE, "10.0.0.3"),
                device("unknown-0a1b2c", DeviceType.UNKNOWN, "10.0.0.4"),
                device("box", DeviceType.UNKNOWN, "10.0.0.5"),
                device("nowhere", DeviceType.UNKNOWN, null)));
    }

    @Test
    void anUnknownDeviceBecomesASwitchWithANameOfItsOwn() {
        Configured done = configure("unknown-0a1b2c", "type", "switch", "snmp.version", "2");

        assertThat(done.devices().getFirst())
                .extracting(device -> device.name().value(), Device::type, Device::settings)
                .containsExactly("switch-0a1b2c", DeviceType.SWITCH, Map.of(Setting.SNMP_VERSION, "2"));
        assertThat(rows.history())
                .extracting(change -> change.setting() + ": " + change.from() + " > " + change.to())
                .containsExactly("type: unknown > switch", "snmp.version: null > 2");
    }

    @Test
    void aNameThatSomebodyGaveStaysAndSoDoNotSettingsThatAreNoneOfASwitch() {
        configure("box", "netsetup", "NAT");
        Device done = configure("box", "type", "switch").devices().getFirst();

        assertThat(done.name().value()).isEqualTo("box");
        assertThat(done.settings()).isEmpty();
    }

    @Test
    void whoMayNotChangeTheDevicesAsTheyAreNowChangesNothing() {
        SettingsChange change = new SettingsChange(
                List.of(new DeviceName("rpi-1"), new DeviceName("rpi-2")), Map.of("boot.retries", "7"), AUTHOR, null);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> rows.command(change).run(present -> {
                    assertThat(present).containsExactly(rows.device("rpi-1"), rows.device("rpi-2"));
                    throw new NotAllowed("not yours");
                }));
        assertThat(rows.device("rpi-1").settings()).isEmpty();
    }

    @Test
    void onlyUnknownDevicesWithAnAddressBecomeSwitches() {
        refused(
                "rpi-1",
                "Failed: rpi-1 is not an unknown device, so it does not support the 'type' setting.",
                "type",
                "switch");
        refused("box", "'node' is not valid for 'type': it must be switch.", "type", "node");
        refused("box", "'' is not valid for 'type': it must be switch.", "type", null);
        refused("nowhere", "Failed: nowhere can't be a switch without an IP address: set it first.", "type", "switch");
    }

    @Test
    void aPortOfTheServerLeadsToOneDevice() {
        configure("rpi-1", "expose", "80:8080,443:8443");

        refused(
                "rpi-2",
                "Port 8443 of the server can't lead to both rpi-1 and rpi-2: correct their 'expose'.",
                "expose",
                "80:8081,444:8443");
        configure("rpi-2", "expose", "80:8081");
    }

    @Test
    void oneWrongDeviceAndNothingIsChanged() {
        refused(
                "rpi-1 rpi-2 sw-1",
                "Failed: sw-1 is not a node, so it does not support the 'boot.timeout' setting.",
                "boot.timeout",
                "300");
        refused(
                "rpi-1 rpi-2",
                "Port sw-1/1.3 can't feed both rpi-1 and rpi-2: correct their 'power.port'.",
                "power.port",
                "sw-1/1.3");

        assertThat(rows.row("rpi-1").settings).isEmpty();
        assertThat(rows.history()).isEmpty();
    }

    @Test
    void portsAreExposedOneDeviceAtATime() {
        refused(
                "rpi-1 rpi-2",
                "Failed: 'expose' can be set on one device at a time, since a port of the server leads to one device.",
                "expose",
                "80:8080");

        assertThat(configure("rpi-1 rpi-2", "expose", "none").devices()).hasSize(2);
        assertThat(configure("rpi-1", "expose", "80:8080").rebootNeeded()).isFalse();
    }

    @Test
    void aRebootIsNeededWhenSomethingHasChangedThatNeedsOne() {
        assertThat(configure("rpi-1", "mount.persist", "false").rebootNeeded()).isTrue();
        assertThat(configure("rpi-1", "mount.persist", "false").rebootNeeded()).isFalse();
        assertThat(configure("rpi-1", "boot.retries", "3").rebootNeeded()).isFalse();
    }

    @Test
    void aChangeThatWasMadeForAnotherVersionIsRefused() {
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> command("rpi-1", 7L, "boot.retries", "3"))
                .withMessage("rpi-1 was changed by somebody else since you read it: look at it again.");
        assertThat(command("rpi-1", 0L, "boot.retries", "3").devices()).hasSize(1);
    }

    private void refused(String devices, String message, @Nullable String... change) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> configure(devices, change))
                .satisfies(wrong -> assertThat(wrong.detail()).isEqualTo(message));
    }

    private Configured configure(String devices, @Nullable String... change) {
        return command(devices, null, change);
    }

    private Configured command(String devices, @Nullable Long version, @Nullable String... change) {
        Map<String, @Nullable String> values = new HashMap<>();
        for (int i = 0; i < change.length; i += 2) {
            values.put(String.valueOf(change[i]), change[i + 1]);
        }
        List<DeviceName> names =
                Stream.of(devices.split(" ", -1)).map(DeviceName::new).toList();
        return rows.command(new SettingsChange(names, values, AUTHOR, version)).run(present -> {});
    }

    private static NewDevice device(String name, DeviceType type, @Nullable String ip) {
        return new NewDevice(
                new DeviceName(name),
                type,
                new MacAddress("02:00:00:00:00:" + String.format("%02x", name.hashCode() & 0xff)),
                ip == null ? null : new IpAddress(ip),
                null,
                false,
                null,
                null,
                null,
                Map.of());
    }
}

package walt.reboot.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.settings.Setting;

class MachineSettingsTest {
    private final Random random = new Random(1);

    @Test
    void eachPlaceholderHasAValue() {
        Map<String, String> values = MachineSettings.values(machine(Map.of(Setting.RAM, "384M")));

        assertThat(values).containsOnlyKeys(MachineSettings.placeholders());
        assertThat(values)
                .containsEntry("ram", "384M")
                .containsEntry("cores", "4")
                .containsEntry("disks", "none")
                .containsEntry("networks", "walt-net")
                .containsEntry("boot-delay", "random")
                .doesNotContainValue("null");
    }

    @Test
    void theBootDelayIsAsTheSettingSays() {
        assertThat(MachineSettings.bootDelay(machine(Map.of(Setting.BOOT_DELAY, "0")), random))
                .isZero();
        assertThat(MachineSettings.bootDelay(machine(Map.of(Setting.BOOT_DELAY, "90")), random))
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aRandomBootDelayIsFrom1To10Seconds() {
        assertThat(Stream.generate(() -> MachineSettings.bootDelay(machine(Map.of()), random))
                        .limit(1000)
                        .map(Duration::toSeconds)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    private static Device machine(Map<Setting, String> settings) {
        return new Device(
                new UUID(0, 1),
                new DeviceName("vn-1"),
                DeviceType.NODE,
                null,
                null,
                null,
                true,
                "server-1",
                null,
                null,
                settings,
                0);
    }
}

package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.settings.Setting;

/** How many ports of a node's switch may be cycled at once. */
class FreshPowerTest {
    private final Device byDefault = SampleDevices.powerSwitch("sw-1", SampleDevices.OBEDIENT);
    private final Device limited = SampleDevices.powerSwitch("sw-2", limitedTo("2"));

    private static Map<Setting, String> limitedTo(String ports) {
        Map<Setting, String> settings = new HashMap<>(SampleDevices.OBEDIENT);
        settings.put(Setting.POE_MAX_PORTS, ports);
        return settings;
    }

    private int maxPorts(@Nullable String powerPort) {
        Device node = SampleDevices.node("rpi-1", powerPort);
        List<Device> known = List.of(node, byDefault, limited);
        PowerSources sources = new PowerSources(known, List.of(), List.of(), SampleDevices.SERVER);
        return FreshPower.maxPorts(sources.node(node).power(), known);
    }

    @Test
    void itIsWhatTheSettingOfThatSwitchSays() {
        assertThat(maxPorts("sw-2/1.3")).isEqualTo(2);
        assertThat(maxPorts("sw-2/Gi1/0/3")).isEqualTo(2);
    }

    @Test
    void sixteenByDefault() {
        assertThat(maxPorts("sw-1/1.3")).isEqualTo(16);
        assertThat(maxPorts("sw-1/Gi1/0/3")).isEqualTo(16);
    }

    @Test
    void aNodeWithoutAKnownPortHasNoSwitchToAsk() {
        assertThat(maxPorts(null)).isEqualTo(1);
    }
}

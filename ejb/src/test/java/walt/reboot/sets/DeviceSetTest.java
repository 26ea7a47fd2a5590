package walt.reboot.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.settings.Setting;

class DeviceSetTest {
    private final List<Device> platform = new ArrayList<>();

    DeviceSetTest() {
        for (int i = 1; i <= 12; i++) {
            platform.add(device("rpi-" + i, DeviceType.NODE, i <= 2 ? "ann" : i == 3 ? "bob" : null, Map.of()));
        }
        platform.add(device("pc-01", DeviceType.NODE, null, Map.of()));
        platform.add(device("sw-1", DeviceType.SWITCH, null, Map.of(Setting.LLDP_EXPLORE, "true")));
        platform.add(device("sw-2", DeviceType.SWITCH, null, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rpi-2                       | rpi-2",
                "rpi-10,rpi-2,rpi-2          | rpi-2 rpi-10",
                "rpi-[1-3,12]                | rpi-1 rpi-2 rpi-3 rpi-12",
                "rpi-[1-9/4]                 | rpi-1 rpi-5 rpi-9",
                "pc-[01-01]                  | pc-01",
                "r[p]i-1                     | !",
                "rpi-1*                      | rpi-1 rpi-10 rpi-11 rpi-12",
                "rpi-1?                      | rpi-10 rpi-11 rpi-12",
                "my-nodes                    | rpi-1 rpi-2",
                "my-nodes,rpi-4              | rpi-1 rpi-2 rpi-4",
                "rpi-[1-4],-rpi-3            | rpi-1 rpi-2 rpi-4",
                "rpi-[1-4],-my-nodes         | rpi-3 rpi-4",
                "all-nodes,-rpi-*            | pc-01",
                "*,-rpi-[1-12]               | pc-01",
            })
    void aNodeSetNamesItsNodesInTheOrderInWhichPeopleCount(String set, String expected) {
        if (expected.equals("!")) {
            assertThatExceptionOfType(BadInput.class).isThrownBy(() -> nodes(set));
        } else {
            assertThat(nodes(set)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all-switches                | sw-1 sw-2",
                "explorable-switches         | sw-1",
                "all-devices,-all-nodes      | sw-1 sw-2",
                "sw-*,pc-01                  | pc-01 sw-1 sw-2",
            })
    void aDeviceSetMayHoldSwitches(String set, String expected) {
        assertThat(names(DeviceSet.resolve(set, platform, "ann"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rpi-1,rpi-[98-99],nope | Unknown device: nope, rpi-[98-99].",
                "zzz-*                  | Unknown device: zzz-*.",
                "sw-1                   | sw-1 is not a node, it is a switch.",
                "rpi-1,all-switches     | sw-1 is not a node, it is a switch.",
                "rpi-1,-rpi-1           | The device set 'rpi-1,-rpi-1' is empty.",
                "server                 | The device set 'server' is empty.",
                "-rpi-1                 | A device set can't begin with a member to leave out: '-rpi-1'.",
                "rpi-[1-2               | Can't read the device set 'rpi-[1-2': a '[' is not closed.",
                "rpi-1]                 | Can't read the device set 'rpi-1]': a ']' has no '['.",
                "rpi-[3-1]              | Can't read the device set 'rpi-[3-1]': the range '3-1' is empty.",
                "rpi-[1-1000000]        | Can't read the device set 'rpi-[1-1000000]': it stands for more than 100000 names.",
                "[1-999][1-999]         | Can't read the device set '[1-999][1-999]': it stands for more than 100000 names.",
                "'rpi-1, rpi-2'         | Can't read the device set 'rpi-1, rpi-2': write names separated by commas, without spaces.",
                "'rpi-1,'               | Can't read the device set 'rpi-1,': write names separated by commas, without spaces.",
                "rpi-1;reboot           | Can't read the device set 'rpi-1;reboot': it has characters that no device name has.",
            })
    void aWrongNodeSetIsRefusedWithItsReason(String set, String message) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> nodes(set))
                .extracting(BadInput::detail)
                .isEqualTo(message);
    }

    @Test
    void anEmptyExpressionIsRefused() {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> nodes(""));
    }

    private String nodes(String set) {
        return names(DeviceSet.nodes(set, platform, "ann"));
    }

    private static String names(List<Device> devices) {
        return devices.stream().map(device -> device.name().value()).collect(Collectors.joining(" "));
    }

    private Device device(String name, DeviceType type, @Nullable String owner, Map<Setting, String> settings) {
        return new Device(
                new UUID(0, platform.size()),
                new DeviceName(name),
                type,
                null,
                new IpAddress("127.0.0.1"),
                null,
                false,
                null,
                owner,
                null,
                settings,
                0);
    }
}

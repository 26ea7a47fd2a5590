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
        for (String name : List.of("rack1-node01", "rack1-node02", "rack2-node01", "rack2-node02")) {
            platform.add(device(name, DeviceType.NODE, "carol", Map.of()));
        }
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
                "rpi-[1-3,7,9-12/3]          | rpi-1 rpi-2 rpi-3 rpi-7 rpi-9 rpi-12",
                "rack[1-2]-node[01-02]       | rack1-node01 rack1-node02 rack2-node01 rack2-node02",
                "rack[1-2]-node0?,-rack2-*   | rack1-node01 rack1-node02",
                "rpi-[8-10]                  | rpi-8 rpi-9 rpi-10",
                "my-nodes,free-nodes,-r*     | pc-01",
                "r[p]i-1                     | !",
                "rpi-[08-10]                 | !",
                "rpi-1*                      | rpi-1 rpi-10 rpi-11 rpi-12",
                "rpi-1?                      | rpi-10 rpi-11 rpi-12",
                "my-nodes                    | rpi-1 rpi-2",
                "my-nodes,rpi-4              | rpi-1 rpi-2 rpi-4",
                "rpi-[1-4],-rpi-3            | rpi-1 rpi-2 rpi-4",
                "rpi-[1-4],-my-nodes         | rpi-3 rpi-4",
                "all-nodes,-rpi-*,-rack*     | pc-01",
                "*,-rpi-[1-12],-rack*        | pc-01",
                "rpi-3,-rpi-3,rpi-3          | rpi-3",
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
                "rpi-[11-14]            | Unknown device: rpi-[13-14].",
                "rpi-1,-rpi-99          | Unknown device: rpi-99.",
                "rpi-01                 | Unknown device: rpi-01.",
                "pc-1                   | Unknown device: pc-1.",
                "all-node               | Unknown device: all-node. Did you mean all-nodes?",
                "rpi-1,-mynodes         | Unknown device: mynodes. Did you mean my-nodes?",
                "zzz-*                  | No node matches 'zzz-*'.",
                "sw-*                   | No node matches 'sw-*'.",
                "rpi-1,-zzz-*           | No node matches 'zzz-*'.",
                "sw-1                   | sw-1 is not a node, it is a switch.",
                "rpi-1,all-switches     | sw-1 is not a node, it is a switch.",
                "rpi-1,-rpi-1           | No node matches 'rpi-1,-rpi-1'.",
                "server                 | No node matches 'server'.",
                "-rpi-1                 | A device set can't begin with a member to leave out: 'rpi-1'. Write what it is left out of first: all-nodes,-rpi-3.",
                "rpi-[1-2               | Can't read the device set 'rpi-[1-2': a '[' is not closed.",
                "rpi-1]                 | Can't read the device set 'rpi-1]': a ']' has no '['.",
                "rpi-[1,[2]]            | Can't read the device set 'rpi-[1,[2]]': brackets can't stand within brackets.",
                "rpi-[]                 | Can't read the device set 'rpi-[]': '' is not a number, a range such as 1-8, or a range with a step such as 1-9/2.",
                "rpi-[3-1]              | Can't read the device set 'rpi-[3-1]': the range '3-1' runs backwards: write the smaller number first.",
                "rpi-[1-9/0]            | Can't read the device set 'rpi-[1-9/0]': the step of '1-9/0' must be 1 or more.",
                "rpi-[8-010]            | Can't read the device set 'rpi-[8-010]': both ends of the range '8-010' need the same number of digits, as in 01-16.",
                "rpi-[1-1000000]        | Can't read the device set 'rpi-[1-1000000]': it stands for more than 100000 names.",
                "r-[1-1000000000000000000] | Can't read the device set 'r-[1-1000000000000000000]': it stands for more than 100000 names.",
                "[1-999][1-999]         | Can't read the device set '[1-999][1-999]': it stands for more than 100000 names.",
                "'rpi-1, rpi-2'         | Can't read the device set 'rpi-1, rpi-2': write names separated by commas, without spaces.",
                "'rpi-1,'               | Can't read the device set 'rpi-1,': a name is missing before or after a comma.",
                "rpi-1,,rpi-2           | Can't read the device set 'rpi-1,,rpi-2': a name is missing before or after a comma.",
                "rpi-1,-                | Can't read the device set 'rpi-1,-': a name is missing after '-'.",
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

    @Test
    void everyKeywordIsNoNameOfADevice() {
        for (String keyword : Keyword.labels()) {
            assertThatExceptionOfType(BadInput.class).as(keyword).isThrownBy(() -> new DeviceName(keyword));
        }
    }

    @Test
    void theErrorNamesTheMemberOfTheRequestThatHoldsTheSet() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> DeviceSet.resolve("switches", "nope", platform, "ann"))
                .satisfies(wrong -> assertThat(wrong.errors())
                        .containsExactly(new BadInput.FieldError("switches", "Unknown device: nope.")));
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

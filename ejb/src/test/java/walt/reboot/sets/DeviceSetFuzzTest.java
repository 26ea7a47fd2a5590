package walt.reboot.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;

/** Whatever is written as a device set is read or refused, soon and with a short message. */
@Timeout(20)
class DeviceSetFuzzTest {
    private static final String[] WORDS = {
        "rpi-", "1", "12", "[", "]", "[1-3]", "[01-05]", ",", ",-", "-", "*", "?", "/", "/2", ".", "all-nodes",
        "my-nodes", "pc", "999999999", "[1-9/4,7]", "_", " ", "\n", "é", "\0", "{", "^", "$", "(", "\\", "|", "+"
    };

    private final List<Device> platform =
            SampleNodes.named(IntStream.range(0, 30).mapToObj(i -> "rpi-" + i).toList());

    @Test
    void anyMixOfPiecesIsReadOrRefused() {
        Random random = new Random(99);
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            String set = random.ints(random.nextInt(12), 0, WORDS.length)
                    .mapToObj(word -> WORDS[word])
                    .collect(Collectors.joining());
            read += tried(set) ? 1 : 0;
        }
        assertThat(read).isPositive();
    }

    @Test
    void anyCharactersAreReadOrRefused() {
        Random random = new Random(100);
        for (int i = 0; i < 5_000; i++) {
            int[] characters = random.ints(random.nextInt(40), 0, 0x250).toArray();
            tried(new String(characters, 0, characters.length));
        }
    }

    static Stream<String> sizes() {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            members.add("a" + i + "[1-9999]");
        }
        return Stream.of(
                "[1-9]".repeat(800),
                "[1]".repeat(9),
                "[1-99999]" + "[1]".repeat(1300),
                "x".repeat(3900) + "[1-99999]",
                String.join(",", members),
                "*".repeat(4000),
                "*0".repeat(1999),
                "[1-99999]*",
                "*a".repeat(20) + "b",
                "[".repeat(4000),
                "]".repeat(4000),
                "-".repeat(4000),
                ",".repeat(4000),
                "a" + ",".repeat(3999),
                "a[" + "1".repeat(3900) + "]",
                "a[" + "1".repeat(60) + "-" + "9".repeat(60) + "]",
                "x".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void whatStandsForVeryMuchIsRefusedSoon(String set) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> DeviceSet.nodes(set, platform, "ann"))
                .satisfies(wrong -> assertThat(wrong.detail()).hasSizeLessThan(600));
    }

    @Test
    void aSetThatNamesEverythingHundredsOfTimesIsReadSoon() {
        List<Device> large = SampleNodes.named(
                IntStream.range(0, 10_000).mapToObj(i -> "rpi-" + i).toList());
        String set = Stream.generate(() -> "all-nodes").limit(200).collect(Collectors.joining(","));

        assertThat(DeviceSet.nodes(set, large, "ann")).hasSize(10_000);
    }

    @Test
    void manyWildcardsAreComparedWithManyDevicesSoon() {
        List<Device> large = SampleNodes.named(IntStream.range(0, 10_000)
                .mapToObj(i -> "rack" + i % 9 + "-rpi-" + i)
                .toList());

        assertThat(DeviceSet.nodes("rack*-rpi-[1-990]", large, "ann")).hasSize(990);
    }

    @Test
    void manyUnknownNamesMakeAShortMessage() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> DeviceSet.nodes("x[1-90000/2]", platform, "ann"))
                .satisfies(wrong -> assertThat(wrong.detail())
                        .startsWith("Unknown device: x[1,3,5,")
                        .endsWith("… and more.")
                        .hasSizeLessThan(300));
    }

    @Test
    void longUnknownNamesWithManyNumbersMakeAShortMessage() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> DeviceSet.nodes("[1-90000]" + "a1".repeat(29), platform, "ann"))
                .satisfies(wrong -> assertThat(wrong.detail())
                        .startsWith("Unknown device: [1-100]a1a1")
                        .endsWith(" and more."));
    }

    /** Whether it was read; what was is in order, without doubles. */
    private boolean tried(String set) {
        try {
            List<Device> found = DeviceSet.nodes(set, platform, "ann");
            assertThat(found)
                    .as(set)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
            return true;
        } catch (BadInput refused) {
            assertThat(refused.detail()).as(set).isNotBlank().doesNotContain("\n", "\0");
            return false;
        }
    }
}

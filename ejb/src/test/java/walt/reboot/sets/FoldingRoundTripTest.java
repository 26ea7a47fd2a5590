package walt.reboot.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.Folding;
import walt.reboot.inventory.NaturalOrder;

/** What a report folds can be pasted into the next command (without the spaces, which a shell would split at). */
class FoldingRoundTripTest {
    private static final String[] HEADS = {"rpi-", "rpi", "pc-0", "a1-", "", "x."};
    private static final String[] TAILS = {"", "", "", "-b", ".lab"};

    @Test
    void aDeviceSetReadsWhatWasFolded() {
        Random random = new Random(20_260_131);
        for (int i = 0; i < 200; i++) {
            TreeSet<String> names = new TreeSet<>(NaturalOrder.COMPARATOR);
            for (int n = random.nextInt(1, 60); n > 0; n--) {
                names.add(name(random));
            }

            assertReadsBack(names);
        }
    }

    @Test
    void numbersOfAnyUsualSizeAreReadBack() {
        assertReadsBack(List.of("n-99999999998", "n-99999999999", "n-100000000000"));
        assertReadsBack(List.of("n-999999999999998", "n-999999999999999", "n-1000000000000000"));
        assertReadsBack(List.of("n00999999999999999998", "n00999999999999999999", "n01000000000000000000"));
    }

    @Test
    void theOrderAndRepetitionOfTheNamesDoNotMatter() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            names.add("rpi-" + i);
            names.add("rpi-" + i);
        }
        Collections.shuffle(names, new Random(1));

        assertThat(Folding.fold(names)).isEqualTo("rpi-[0-49]");
    }

    private static String name(Random random) {
        int digits = random.nextInt(1, 4);
        String number = random.nextBoolean()
                ? Integer.toString(random.nextInt(25))
                : String.format("%0" + digits + "d", random.nextInt(120));
        String head = random.nextInt(3) > 0 ? "" : "r" + random.nextInt(3) + ".";
        return head + HEADS[random.nextInt(HEADS.length)] + number + TAILS[random.nextInt(TAILS.length)];
    }

    private static void assertReadsBack(Collection<String> names) {
        TreeSet<String> sorted = new TreeSet<>(NaturalOrder.COMPARATOR);
        sorted.addAll(names);
        String folded = Folding.fold(names);
        List<Device> read = DeviceSet.nodes(folded.replace(", ", ","), SampleNodes.named(sorted), "ann");

        assertThat(read).as(folded).extracting(device -> device.name().value()).containsExactlyElementsOf(sorted);
    }
}

package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rpi-1                      | rpi-1",
                "rpi-2 rpi-1                | rpi-[1-2]",
                "rpi-1 rpi-2 rpi-3 rpi-7    | rpi-[1-3,7]",
                "rpi-9 rpi-10 rpi-11        | rpi-[9-11]",
                "rpi-08 rpi-09 rpi-10       | rpi-[08-10]",
                "rpi-9 rpi-010              | rpi-[9,010]",
                "vn rpi-1                   | rpi-1, vn",
                "a1-x a2-x a3-y             | a[1-2]-x, a3-y",
                "rpi-1 pc-2 rpi-3           | pc-2, rpi-[1,3]",
                "a-1-1 a-1-2 a-2-1 a-2-2    | a-[1-2]-[1-2]",
                "a-1-1 a-1-2 a-2-2          | a-1-[1-2], a-2-2",
                "rack1-n01 rack2-n01        | rack[1-2]-n01",
                "rpi-98 rpi-99 rpi-100      | rpi-[98-100]",
                "rpi-098 rpi-099 rpi-100    | rpi-[098-100]",
                "rpi-08 rpi-99 rpi-100      | rpi-[08,99-100]",
                "a b                        | a, b",
                "n-99999999999 n-99999999998 | n-[99999999998-99999999999]",
            })
    void namesAreFoldedIntoRunsOfConsecutiveNumbers(String names, String folded) {
        assertThat(Folding.fold(List.of(names.split(" ")))).isEqualTo(folded);
    }

    @Test
    void onlySomeNumbersOfANameAreFolded() {
        assertThat(Folding.fold(List.of("a1b2c3d4e5", "a1b2c3d5e5", "a1b2c3d4e6")))
                .isEqualTo("a1b2c3d[4-5]e5, a1b2c3d4e6");
    }

    @Test
    @Timeout(10)
    void longNamesWithManyNumbersAreFoldedSoon() {
        List<String> names = IntStream.range(0, 100_000)
                .mapToObj(i -> String.format("%05d", i) + "a1".repeat(29))
                .toList();

        assertThat(Folding.fold(names)).isEqualTo("[00000-99999]" + "a1".repeat(29));
    }
}

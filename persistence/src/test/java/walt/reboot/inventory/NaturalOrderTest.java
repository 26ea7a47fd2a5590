package walt.reboot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalOrderTest {
    @ParameterizedTest
    @CsvSource({
        "rpi-2,   rpi-10",
        "rpi-01,  rpi-1",
        "rpi-1,   rpi-02",
        "rpi-9,   rpi-10",
        "rpi,     rpi-1",
        "a1b2,    a1b10",
        "a2b1,    a10b1",
        "1,       a",
        "a-0,     a-00a",
        "a00,     a01",
        "A,       a",
        "n-99999999999999999999, n-100000000000000000000"
    })
    void theFirstComesBeforeTheSecond(String first, String second) {
        assertThat(NaturalOrder.COMPARATOR.compare(first, second)).isNegative();
        assertThat(NaturalOrder.COMPARATOR.compare(second, first)).isPositive();
    }

    @Test
    void itIsATotalOrderThatAgreesWithEquals() {
        List<String> names = shortNames(new Random(20_26));
        for (String a : names) {
            for (String b : names) {
                int order = NaturalOrder.COMPARATOR.compare(a, b);
                assertThat(order == 0).as("%s and %s", a, b).isEqualTo(a.equals(b));
                assertThat(Integer.signum(order)).isEqualTo(-Integer.signum(NaturalOrder.COMPARATOR.compare(b, a)));
            }
        }
    }

    @Test
    void sortingDoesNotDependOnTheOrderBefore() {
        Random random = new Random(4711);
        List<String> sorted = new ArrayList<>(shortNames(random));
        sorted.sort(NaturalOrder.COMPARATOR);
        for (int i = 0; i < 200; i++) {
            List<String> shuffled = new ArrayList<>(sorted);
            Collections.shuffle(shuffled, random);
            shuffled.sort(NaturalOrder.COMPARATOR);
            assertThat(shuffled).isEqualTo(sorted);
        }
    }

    private static List<String> shortNames(Random random) {
        return random.ints(120, 0, 5)
                .mapToObj(length -> {
                    StringBuilder name = new StringBuilder();
                    random.ints(length + 1L, 0, 6).forEach(i -> name.append("0129a-".charAt(i)));
                    return name.toString();
                })
                .distinct()
                .toList();
    }
}

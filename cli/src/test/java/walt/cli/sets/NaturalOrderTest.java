package walt.cli.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersInNamesCountAsNumbers() {
        List<String> ordered = List.of(
                "", "1", "2", "10", "Fa1/0/9", "Gi1/0/1", "Gi1/0/9", "Gi1/0/10", "Gi2/0/1", "gi1", "rpi", "rpi-2");
        List<String> names = new ArrayList<>(ordered);
        Collections.shuffle(names, new Random(7));
        names.sort(NaturalOrder.NATURAL);
        assertThat(names).isEqualTo(ordered);
    }

    @Test
    void zerosInFrontDoNotMakeNamesTheSame() {
        assertThat(NaturalOrder.NATURAL.compare("rpi-01", "rpi-1")).isNegative();
        assertThat(NaturalOrder.NATURAL.compare("rpi-01", "rpi-2")).isNegative();
        assertThat(NaturalOrder.NATURAL.compare("rpi-010", "rpi-9")).isPositive();
        assertThat(NaturalOrder.NATURAL.compare("a0", "a0")).isZero();
    }

    @Test
    void numbersOfAnyLengthAreCompared() {
        assertThat(NaturalOrder.NATURAL.compare("9".repeat(40), "1" + "0".repeat(40)))
                .isNegative();
    }
}

package walt.cli.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void namesThatCountUpBecomeARange() {
        assertThat(Folding.fold(List.of("rpi-1", "rpi-2", "rpi-3"))).isEqualTo("rpi-[1-3]");
        assertThat(Folding.fold(List.of("rpi-8", "rpi-9", "rpi-10", "rpi-11"))).isEqualTo("rpi-[8-11]");
    }

    @Test
    void gapsShareTheBrackets() {
        assertThat(Folding.fold(List.of("rpi-1", "rpi-2", "rpi-3", "rpi-7", "rpi-9", "rpi-10")))
                .isEqualTo("rpi-[1-3,7,9-10]");
    }

    @Test
    void zerosInFrontAreKept() {
        assertThat(Folding.fold(List.of("rpi-01", "rpi-02", "rpi-03"))).isEqualTo("rpi-[01-03]");
        assertThat(Folding.fold(List.of("rpi-09", "rpi-10"))).isEqualTo("rpi-[09-10]");
        assertThat(Folding.fold(List.of("rpi-9", "rpi-010"))).isEqualTo("rpi-[9,010]");
    }

    @Test
    void otherNamesStayAsTheyAre() {
        assertThat(Folding.fold(List.of())).isEmpty();
        assertThat(Folding.fold(List.of("pc", "pc-1", "r1n1.lab", "r1n2.lab", "r2n1.lab", "sw")))
                .isEqualTo("pc, pc-1, r1n[1-2].lab, r2n1.lab, sw");
    }

    @Test
    void numbersOfAnySizeAreRead() {
        assertThat(Folding.fold(List.of("b827eb99999999999999999999", "b827eb100000000000000000000")))
                .isEqualTo("b827eb[99999999999999999999-100000000000000000000]");
    }
}

package walt.lab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameRangeTest {

    @Test
    void bracketsAreUnfoldedInOrder() {
        assertThat(NameRange.unfold("rpi-[1-3,7]")).containsExactly("rpi-1", "rpi-2", "rpi-3", "rpi-7");
        assertThat(NameRange.unfold("sw-[1-2]/1.[9-10]"))
                .containsExactly("sw-1/1.9", "sw-1/1.10", "sw-2/1.9", "sw-2/1.10");
        assertThat(NameRange.unfold("pc-[08-10]")).containsExactly("pc-08", "pc-09", "pc-10");
        assertThat(NameRange.unfold("plain")).containsExactly("plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpi-[]", "rpi-[1-]", "rpi-[a-b]", "rpi-[3-1]", "rpi-[1,,2]"})
    void otherBracketsAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> NameRange.unfold(text));
    }
}

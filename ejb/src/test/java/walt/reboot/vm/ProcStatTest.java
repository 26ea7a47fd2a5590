package walt.reboot.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcStatTest {
    private static final String REST = " 1 77 77 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 123456 2486272 97";

    @Test
    void theProgramsNameMayHoldAnything() {
        assertThat(ProcStat.parse("77 (a) S 9 9 (b) S" + REST)).isEqualTo(new ProcStat(77, 'S', 77, 123456));
    }

    @Test
    void aZombieHasEnded() {
        assertThat(ProcStat.parse("77 (sleep) Z" + REST).ended()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "77", "77 (x) S 1 2", "x (x) S 1 77 77 0", ") 7 ("})
    void somethingElseIsRefused(String text) {
        assertThatThrownBy(() -> ProcStat.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

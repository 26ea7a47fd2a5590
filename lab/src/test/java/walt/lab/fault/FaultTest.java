package walt.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"refusing", "ko:no way: really", "slow:0.5", "garbage", "garbage:binary", "hangs-at-boot"})
    void aFaultIsSpelledAsItWasRead(String text) {
        assertThat(Fault.parse(text, Target.NODE)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refuse",
                "read-only",
                "stuck-off:1",
                "ko",
                "ko: ",
                "slow",
                "slow:fast",
                "slow:-1",
                "slow:NaN",
                "refusing:now",
                ""
            })
    void aFaultThatANodeCannotHaveIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.parse(text, Target.NODE));
    }

    @Test
    void aHoldNamesABoundaryThatThereIs() {
        assertThat(Faults.parse(List.of("hold:cut-done"), Target.SWITCH).hold()).contains(Boundary.CUT_DONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.parse("hold:lunch", Target.SWITCH))
                .withMessageContaining("a boundary such as cut-done");
    }

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void everyKindAppliesToSomethingAndIsFoundByItsSpelling(FaultKind kind) {
        assertThat(Target.values()).anyMatch(kind::appliesTo);
        assertThat(FaultKind.spelled(kind.spelling())).contains(kind);
    }

    @Test
    void aPowerCycleCuresAHungMachineAndNoBrokenImage() {
        Faults faults = Faults.parse(List.of("silent", "ko:broken"), Target.NODE);
        assertThat(faults.without(FaultKind::curedByPowerCycle).spellings()).containsExactly("ko:broken");
    }
}

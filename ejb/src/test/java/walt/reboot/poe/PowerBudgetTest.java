package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerBudgetTest {
    private final ManualTime time = new ManualTime(new Story());

    @ParameterizedTest
    @CsvSource({"0, 1", "15, 1", "16, 2", "154, 11", "370, 25"})
    void onePortIsAlwaysAllowedAndOneMoreForWhatEachMayAskFor(int watts, int ports) throws Exception {
        assertThat(new PowerBudget(agent -> OptionalInt.of(watts), time).ports(PoeBench.PORT.agent()))
                .isEqualTo(ports);
    }

    @Test
    void aSwitchThatDoesNotSaySetsNoLimit() throws Exception {
        assertThat(new PowerBudget(agent -> OptionalInt.empty(), time).ports(PoeBench.PORT.agent()))
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void theSwitchIsAskedEveryFewSecondsOnly() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        PowerBudget budget = new PowerBudget(agent -> OptionalInt.of(asked.incrementAndGet()), time);
        budget.ports(PoeBench.PORT.agent());
        time.pause(Duration.ofSeconds(4));
        budget.ports(PoeBench.PORT.agent());
        assertThat(asked).hasValue(1);
        time.pause(Duration.ofSeconds(1));
        budget.ports(PoeBench.PORT.agent());
        assertThat(asked).hasValue(2);
    }
}

package walt.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static walt.lab.TestLab.node;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import walt.lab.poe.Detection;
import walt.lab.poe.PoePort;

class LabBudgetTest {

    private static final String LAB = TestLab.QUICK + """
            switches: [{name: sw-1, ports: 3, power: 0.02, budget: 10}]
            nodes: [{name: "rpi-[1-3]", port: "sw-1/1.[1-3]", watts: 5}]
            """;

    @Test
    void aPortIsDeniedPowerThatTheSwitchDoesNotHave() throws IOException, InterruptedException {
        try (Lab lab = TestLab.start(LAB)) {
            PoePort third = lab.sw("sw-1").port("1.3");
            assertThat(third.detection()).isEqualTo(Detection.SEARCHING);
            assertThat(third.denied()).isPositive();
            assertThat(lab.node("rpi-3").boots()).isZero();
            lab.sw("sw-1").port("1.1").enable(false, "test");
            TestLab.await(lab, 0, node("rpi-3", "up"));
            lab.sw("sw-1").port("1.1").enable(true, "test");
            assertThat(lab.sw("sw-1").port("1.1").detection()).isEqualTo(Detection.SEARCHING);
        }
    }
}

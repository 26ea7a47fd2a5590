package walt.reboot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.engine.PowerSource.VirtualMachine;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.PoeRow;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.snmp.SnmpVersion;

class RebootPlanTest {
    private static final SwitchPort PORT = new SwitchPort(
            new SwitchAgent(
                    new UUID(0, 1),
                    new DeviceName("sw-1"),
                    new SnmpTarget(new InetSocketAddress(InetAddress.getLoopbackAddress(), 161), SnmpVersion.V2C, "x")),
            new PoeRow(1, 3));
    private static final PowerSource MACHINE = new VirtualMachine();
    private static final PowerSource POE = new PoePort(PORT, false);
    private static final PowerSource DARK = new PoePort(PORT, true);
    private static final PowerSource NOTHING = new Unmanaged(RebootMethod.POE, "forbidden on switch");
    private static final PowerSource FOREIGN = new Unmanaged(RebootMethod.VM, "not run by this server");

    static Stream<Arguments> plans() {
        RebootMode both = RebootMode.SOFT_THEN_HARD;
        RebootMode hard = RebootMode.HARD_ONLY;
        return Stream.of(
                Arguments.of(MACHINE, both, "try SOFT, try VM", true),
                Arguments.of(MACHINE, hard, "try VM", true),
                Arguments.of(POE, both, "try SOFT, try POE", true),
                Arguments.of(POE, hard, "try POE", true),
                Arguments.of(DARK, both, "no SOFT (power is off on sw-1/1.3), try POE", true),
                Arguments.of(DARK, hard, "try POE", true),
                Arguments.of(NOTHING, both, "try SOFT, no POE (forbidden on switch)", false),
                Arguments.of(NOTHING, hard, "no POE (forbidden on switch)", false),
                Arguments.of(FOREIGN, both, "try SOFT, no VM (not run by this server)", false),
                Arguments.of(FOREIGN, hard, "no VM (not run by this server)", false));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void thePlanDependsOnTheModeAndOnThePowerSource(PowerSource power, RebootMode mode, String told, boolean hard) {
        Node node = new Node(new UUID(0, 7), new DeviceName("rpi-1"), new IpAddress("10.0.0.1"), power);
        RebootPlan plan = RebootPlan.of(node, mode);

        assertThat(plan.steps().stream().map(RebootPlanTest::told).collect(Collectors.joining(", ")))
                .isEqualTo(told);
        assertThat(plan.hardRebootPossible()).isEqualTo(hard);
    }

    private static String told(RebootPlan.Step step) {
        return switch (step) {
            case RebootPlan.Try go -> "try " + go.method();
            case RebootPlan.LeaveOut out -> "no " + out.method() + " (" + out.why() + ")";
        };
    }
}

package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource;
import walt.reboot.engine.Preview;
import walt.reboot.engine.RebootMethod;
import walt.reboot.engine.RebootMode;
import walt.reboot.engine.RebootPlan;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.IpAddress;
import walt.reboot.inventory.PoeRow;
import walt.reboot.rest.json.PlanJson.Method;
import walt.reboot.rest.json.PlanJson.NodePlan;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.snmp.SnmpVersion;

class PlanJsonTest {
    private static final PowerSource.SwitchPort PORT = new PowerSource.SwitchPort(
            new PowerSource.SwitchAgent(
                    new UUID(0, 1),
                    new DeviceName("sw-1"),
                    new SnmpTarget(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 161),
                            SnmpVersion.V2C,
                            "hush-hush")),
            new PoeRow(1, 3));

    @Test
    void eachMethodTellsWhatItWouldActOn() {
        assertThat(plan("10.0.0.1", new PowerSource.PoePort(PORT, false)))
                .isEqualTo(new NodePlan(
                        "rpi-1",
                        List.of(
                                new Method("soft", "REBOOT request to 10.0.0.1"),
                                new Method("poe", "cycle the power of port sw-1/1.3")),
                        true,
                        null,
                        null,
                        false));
        assertThat(plan("10.0.0.1", new PowerSource.VirtualMachine()).methods())
                .extracting(Method::method)
                .containsExactly("soft", "vm");
    }

    @Test
    void anInterfaceIsToldAsItWasStated() {
        assertThat(plan("10.0.0.1", new PowerSource.NamedPort(PORT.agent(), "Fa1/0/3", null))
                        .methods())
                .contains(new Method("poe", "cycle the power of the PoE port of interface sw-1/Fa1/0/3"));
    }

    @Test
    void whatRulesAHardRebootOutIsTold() {
        PowerSource none = new PowerSource.Unmanaged(RebootMethod.POE, "forbidden on switch");

        assertThat(plan("10.0.0.1", none))
                .isEqualTo(new NodePlan(
                        "rpi-1",
                        List.of(new Method("soft", "REBOOT request to 10.0.0.1")),
                        false,
                        "forbidden on switch",
                        null,
                        false));
    }

    @Test
    void whoseANodeIsAndThatItNeedsForceIsTold() {
        NodePlan plan = json(new Preview(rebootPlan("10.0.0.1", new PowerSource.VirtualMachine()), "alice", true));

        assertThat(plan.owner()).isEqualTo("alice");
        assertThat(plan.needsForce()).isTrue();
    }

    @Test
    void aPortThatIsOffNeedsPowerOnlyAndThatIsNoObstacle() {
        NodePlan plan = plan("10.0.0.1", new PowerSource.PoePort(PORT, true));

        assertThat(plan.methods()).extracting(Method::method).containsExactly("poe");
        assertThat(plan.hardReboot()).isTrue();
        assertThat(plan.why()).isNull();
    }

    @Test
    void aNodeWithoutAnAddressIsNotAskedAtNull() {
        PowerSource foreign = new PowerSource.Unmanaged(RebootMethod.VM, "this virtual node is not run by this server");

        assertThat(plan(null, foreign).methods())
                .containsExactly(new Method("soft", "REBOOT request, once the node has an IP address"));
    }

    private static NodePlan plan(@Nullable String ip, PowerSource power) {
        return json(new Preview(rebootPlan(ip, power), null, false));
    }

    private static RebootPlan rebootPlan(@Nullable String ip, PowerSource power) {
        Node node = new Node(new UUID(0, 1), new DeviceName("rpi-1"), ip == null ? null : new IpAddress(ip), power);
        return RebootPlan.of(node, RebootMode.SOFT_THEN_HARD);
    }

    private static NodePlan json(Preview preview) {
        PlanJson json = PlanJson.of(List.of(preview));
        assertThat(json.toString()).doesNotContain("hush");
        return json.nodes().getFirst();
    }
}

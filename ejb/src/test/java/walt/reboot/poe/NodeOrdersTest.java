package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.FreshPower.Feed;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.Unmanaged;
import walt.reboot.engine.PowerSource.VirtualMachine;
import walt.reboot.engine.RebootMethod;

class NodeOrdersTest {
    private static final Node NODE = TestCycles.node(PoeBench.PORT);

    private final Story story = new Story();
    private final FakeProgress progress = new FakeProgress(story);

    private NodeOrders orders(NodeOrders.Feeds feeds) {
        return new NodeOrders(NODE, progress, new ManualTime(story), feeds);
    }

    private NodeOrders orders(PowerSource... sources) {
        Deque<PowerSource> rest = new ArrayDeque<>(List.of(sources));
        return orders(node -> new Feed(rest.remove(), 16));
    }

    @Test
    void aRowAndAnInterfaceAreBothPorts() throws Exception {
        NamedPort named = new NamedPort(PoeBench.PORT.agent(), "Gi1/0/3", null);
        NodeOrders orders = orders(new PoePort(PoeBench.PORT, false), named);
        assertThat(orders.now())
                .isEqualTo(new CycleOrder(NODE, new CycleOrder.ByRow(PoeBench.PORT), null, 16, progress));
        assertThat(orders.now()).isEqualTo(new CycleOrder(NODE, new CycleOrder.ByName(named), null, 16, progress));
    }

    @Test
    void aPortThatWasLeftOffIsRemembered() throws Exception {
        NodeOrders orders = orders(new PoePort(PoeBench.PORT, true), new PoePort(PoeBench.PORT, false));
        Order leftOff = new CycleOrder(NODE, new CycleOrder.ByRow(PoeBench.PORT), PoeBench.PORT, 16, progress);
        assertThat(orders.now()).isEqualTo(leftOff);
        assertThat(orders.now()).isEqualTo(leftOff);
    }

    @Test
    void whatWasCutByItsRowIsNotCutByItAgainWhenItsInterfaceIsKnown() throws Exception {
        NamedPort named = new NamedPort(PoeBench.PORT.agent(), "Gi1/0/4", null);
        assertThat(orders(new PoePort(PoeBench.PORT, true, named)).now())
                .isEqualTo(new CycleOrder(NODE, new CycleOrder.ByName(named), PoeBench.PORT, 16, progress));
    }

    @Test
    void whatHasNoPortIsForbidden() throws Exception {
        NodeOrders orders = orders(new Unmanaged(RebootMethod.POE, "forbidden on switch"), new VirtualMachine());
        assertThat(orders.now()).isEqualTo(new Order.Forbidden("forbidden on switch"));
        assertThat(orders.now()).isEqualTo(new Order.Forbidden("it has become a virtual node: reboot it again"));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAskedAgainAndThenTold() throws Exception {
        NodeOrders orders = orders(node -> {
            story.begins("asked");
            throw new IllegalStateException("no connection");
        });
        assertThat(orders.now())
                .isEqualTo(new Order.Forbidden("the server's database did not take the record: no connection"));
        assertThat(story.lines()).filteredOn("asked"::equals).hasSize(3);
    }
}

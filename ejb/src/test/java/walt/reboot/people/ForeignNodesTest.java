package walt.reboot.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.DeviceName;

class ForeignNodesTest {
    private static final SampleNodes NODES = new SampleNodes();

    @Test
    void nodesOfOthersAreToldByOwnerAndFolded() {
        assertThat(new ForeignNodes(NODES.all(), "carol").text())
                .isEqualTo("rpi-[1-2] are owned by alice; rpi-3 is owned by bob.");
    }

    @Test
    void onesOwnNodesAndFreeOnesAreNotForeign() {
        assertThat(new ForeignNodes(NODES.all(), "alice").text()).isEqualTo("rpi-3 is owned by bob.");
        assertThat(new ForeignNodes(NODES.all().subList(0, 3), "alice").isEmpty())
                .isTrue();
        assertThat(new ForeignNodes(List.of(), "alice").isEmpty()).isTrue();
    }

    @Test
    void ownersThatTheDatabaseFoundAreToldInTheSameWay() {
        assertThat(new ForeignNodes(Map.of(new DeviceName("rpi-3"), "bob")).text())
                .isEqualTo("rpi-3 is owned by bob.");
    }
}

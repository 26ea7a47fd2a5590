package walt.cli.reboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import walt.cli.exit.CommandFailed;

class NodeSetTest {

    @Test
    void withoutExclusionsTheSetStaysAsItIs() {
        assertThat(NodeSet.without("all-nodes,-rpi-3", List.of())).isEqualTo("all-nodes,-rpi-3");
    }

    @Test
    void eachMemberOfAnExclusionIsExcluded() {
        assertThat(NodeSet.without("all-nodes", List.of("rpi-1,vn-*", "rpi-9")))
                .isEqualTo("all-nodes,-rpi-1,-vn-*,-rpi-9");
    }

    @Test
    void commasOfARangeDoNotSeparateMembers() {
        assertThat(NodeSet.without("all-nodes", List.of("rpi-[1-8,12],x"))).isEqualTo("all-nodes,-rpi-[1-8,12],-x");
    }

    @Test
    void emptyAndDoublyExcludedMembersAreRefused() {
        for (String wrong : List.of("", "a,", ",a", "-a")) {
            assertThatThrownBy(() -> NodeSet.without("all-nodes", List.of(wrong)))
                    .isInstanceOf(CommandFailed.class);
        }
    }

    @Test
    void timesAreShownOnTheLocalClock() {
        assertThat(LocalTimes.text("2026-01-31T12:00:00.123Z", ZoneId.of("Europe/Paris")))
                .isEqualTo("2026-01-31 13:00:00");
        assertThat(LocalTimes.text("soon", ZoneId.of("UTC"))).isEqualTo("soon");
    }
}

package walt.cli.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import walt.cli.exit.CommandFailed;

class ExclusionsTest {

    @Test
    void withoutExclusionsTheSetStaysAsItIs() {
        assertThat(Exclusions.without("all-nodes,-rpi-3", List.of())).isEqualTo("all-nodes,-rpi-3");
    }

    @Test
    void eachMemberOfAnExclusionIsExcluded() {
        assertThat(Exclusions.without("all-nodes", List.of("rpi-1,vn-*", "rpi-9")))
                .isEqualTo("all-nodes,-rpi-1,-vn-*,-rpi-9");
    }

    @Test
    void commasOfARangeDoNotSeparateMembers() {
        assertThat(Exclusions.without("all-nodes", List.of("rpi-[1-8,12],x"))).isEqualTo("all-nodes,-rpi-[1-8,12],-x");
    }

    @Test
    void emptyAndDoublyExcludedMembersAreRefused() {
        for (String wrong : List.of("", "a,", ",a", "-a")) {
            assertThatThrownBy(() -> Exclusions.without("all-nodes", List.of(wrong)))
                    .isInstanceOf(CommandFailed.class);
        }
    }
}

package walt.reboot.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AgentMemoryTest {
    private static final InetSocketAddress FIRST = new InetSocketAddress(InetAddress.getLoopbackAddress(), 161);
    private static final InetSocketAddress SECOND = new InetSocketAddress(InetAddress.getLoopbackAddress(), 162);

    private final AtomicLong nanos = new AtomicLong();
    private final AgentMemory<String> memory = new AgentMemory<>(nanos::get);

    @Test
    void whatFitsIsKeptAsLongAsTheAgentIsAsked() {
        assertThat(of(FIRST, "quick")).isEqualTo("quick");
        for (int i = 0; i < 3; i++) {
            nanos.addAndGet(AgentMemory.KEPT.toNanos() - 1);
            assertThat(of(FIRST, "slow")).isEqualTo("quick");
        }
        assertThat(memory.of(FIRST, "slow"::equals, () -> "slow")).isEqualTo("slow");
    }

    @Test
    void agentsThatNobodyAsksAreForgotten() {
        of(FIRST, "quick");
        nanos.addAndGet(AgentMemory.KEPT.toNanos());
        of(SECOND, "slow");
        assertThat(memory.size()).isEqualTo(1);
        assertThat(of(FIRST, "slow")).isEqualTo("slow");
    }

    private String of(InetSocketAddress agent, String fresh) {
        return memory.of(agent, any -> true, () -> fresh);
    }
}

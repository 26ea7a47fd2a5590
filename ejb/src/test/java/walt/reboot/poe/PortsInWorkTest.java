package walt.reboot.poe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.PoeRow;

class PortsInWorkTest {
    private final PortsInWork inWork = new PortsInWork();

    @Test
    void aPortIsHeldByOneOnly() throws Exception {
        PortsInWork.Hold hold = inWork.take(PoeBench.PORT);
        assertThat(inWork.tryTake(PoeBench.PORT)).isEmpty();
        hold.close();
        assertThat(inWork.tryTake(PoeBench.PORT)).isPresent();
    }

    @Test
    void otherPortsOfTheSwitchAreFree() throws Exception {
        inWork.take(PoeBench.PORT);
        assertThat(inWork.tryTake(new SwitchPort(PoeBench.PORT.agent(), new PoeRow(1, 4))))
                .isPresent();
    }

    @Test
    void thoseWhoWaitGetThePortOneAfterTheOther() throws Exception {
        AtomicInteger holding = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        PortsInWork.Hold first = inWork.take(PoeBench.PORT);
        CompletableFuture<?>[] others = new CompletableFuture<?>[8];
        for (int i = 0; i < others.length; i++) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            others[i] = done;
            Thread.ofVirtual().start(() -> holdForAMoment(holding, most, done));
        }
        first.close();
        CompletableFuture.allOf(others).get(10, TimeUnit.SECONDS);
        assertThat(most).hasValue(1);
    }

    private void holdForAMoment(AtomicInteger holding, AtomicInteger most, CompletableFuture<Void> done) {
        try {
            PortsInWork.Hold hold = inWork.take(PoeBench.PORT);
            most.accumulateAndGet(holding.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            holding.decrementAndGet();
            hold.close();
            done.complete(null);
        } catch (InterruptedException stopped) {
            done.completeExceptionally(stopped);
        }
    }
}

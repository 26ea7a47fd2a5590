package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.snmp4j.smi.Integer32;
import walt.reboot.inventory.MacAddress;
import walt.reboot.snmp.LoopbackAgent;

/** What many want of a switch at the same time, it is asked once. */
@Timeout(60)
class SharedLooksTest extends MapsOfASwitch {
    private final CompletableFuture<LoopbackAgent.Fate> answers = new CompletableFuture<>();

    @Test
    void manyAtOnceShareOneReading() {
        assertThat(sameTime(16, () -> maps.of(agent("public")))).allMatch(SwitchMaps.Mapped.class::isInstance);
        assertThat(readings()).isEqualTo(1);
    }

    @Test
    void manyWhoWantItAsItIsNowWaitForTheReadingUnderWayAndShareTheNext() {
        assertThat(sameTime(200, () -> maps.now(agent("public")))).allMatch(SwitchMaps.Mapped.class::isInstance);
        assertThat(readings()).isEqualTo(2);
    }

    @Test
    void thoseWhoListenInTheSameMomentShareOneLook() throws Exception {
        assertThat(sameTime(48, () -> maps.listen(agent("public")))).allMatch(SwitchMaps.Listened.class::isInstance);
        assertThat(looks()).isEqualTo(1);
        now = now.plus(Duration.ofSeconds(6));
        maps.listen(agent("public"));
        assertThat(looks()).isEqualTo(2);
    }

    private long looks() {
        return powerSwitch.heard.stream()
                .filter(request -> request.endsWith(" 1.0.8802.1.1.2.1.4.1.1.5"))
                .count();
    }

    @Test
    void whatIsLearnedIsSharedForAMomentAndNotLonger() throws Exception {
        String entry = "1.3.6.1.2.1.17.4.3.1.2.2.0.0.0.0.9";
        powerSwitch.table.put(entry, new Integer32(5));
        Map<Integer, Set<MacAddress>> first = Map.of(5, Set.of(new MacAddress("02:00:00:00:00:09")));
        assertThat(maps.learned(agent("public"))).contains(first);
        powerSwitch.table.put(entry, new Integer32(6));
        assertThat(maps.learned(agent("public"))).contains(first);
        now = now.plus(Duration.ofSeconds(6));
        assertThat(maps.learned(agent("public")))
                .hasValueSatisfying(told -> assertThat(told).containsOnlyKeys(6));
    }

    /** Asks so many times, so that all of them wait before the switch answers anything. */
    private <T> List<T> sameTime(int times, Callable<T> question) {
        powerSwitch.fate(request -> answers.join());
        List<CompletableFuture<T>> all =
                Stream.generate(() -> waiting(question)).limit(times).toList();
        answers.complete(LoopbackAgent.Fate.ANSWER);
        return all.stream().map(CompletableFuture::join).toList();
    }

    /** Of one who waits when this returns. */
    private static <T> CompletableFuture<T> waiting(Callable<T> question) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                result.complete(question.call());
            } catch (Exception unexpected) {
                result.completeExceptionally(unexpected);
            }
        });
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return result;
    }
}

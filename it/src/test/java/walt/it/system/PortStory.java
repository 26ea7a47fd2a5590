package walt.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import walt.it.system.HeldSwitch.Power;

/**
 * What happened to a port when the server ended.
 *
 * @param at the kind of its switch and the step it was at
 * @param darkAtTheEnd it was off when the server ended
 * @param darkLater its switch did an "off" that it had received before
 * @param afterReady from "ready" of the next server until it was on; zero when it was on before
 */
record PortStory(String at, boolean darkAtTheEnd, boolean darkLater, Duration afterReady) {
    static PortStory of(HeldSwitch held, Instant end, Instant restart, Instant ready) {
        String at = held.kind() + ", " + held.step().word();
        return of(held.node(), at, held.power(), end, restart, ready);
    }

    /** Of a port that was cycled, by its agent's log. */
    static PortStory of(String name, String at, List<Power> power, Instant end, Instant restart, Instant ready) {
        assertThat(power).as(name).anyMatch(each -> !each.on());
        assertThat(power.getLast().on()).as("%s is on: %s", name, power).isTrue();
        boolean atTheEnd = !onAt(end, power);
        boolean later = !atTheEnd && !onAt(restart, power);
        Instant from = atTheEnd ? end : restart;
        return new PortStory(at, atTheEnd, later, atTheEnd || later ? afterReady(power, from, ready) : Duration.ZERO);
    }

    boolean dark() {
        return darkAtTheEnd || darkLater;
    }

    private static boolean onAt(Instant time, List<Power> power) {
        return power.stream()
                .filter(each -> each.time().isBefore(time))
                .reduce((before, after) -> after)
                .map(Power::on)
                .orElse(true);
    }

    private static Duration afterReady(List<Power> power, Instant dark, Instant ready) {
        Instant on = power.stream()
                .filter(each -> each.on() && each.time().isAfter(dark))
                .findFirst()
                .orElseThrow()
                .time();
        return on.isAfter(ready) ? Duration.between(ready, on) : Duration.ZERO;
    }
}

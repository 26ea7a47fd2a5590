package walt.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import walt.it.system.CycleStep.Release;

/**
 * A hard-reboot of all nodes, in the middle of which the server ends and is started again: at that instant one switch of each
 * kind is at each step of its power cycle.
 */
final class CrashRound {
    static final Duration BOUND = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** No server that was started this short ago does anything to a port. */
    private static final Duration LEAST_START = Duration.ofSeconds(1);

    private static final int SLOWEST_MILLIS = 300;
    private static final int OFF_MILLIS = 500;
    private static final int MOMENT_MILLIS = 40;

    private final HeldSwitches switches;
    private final List<HeldSwitch> held;
    private final RebootServer server;
    private final Random random;
    private final List<String> jobs = new ArrayList<>();
    private Instant end = Instant.EPOCH;
    private Instant restart = Instant.EPOCH;
    private Instant ready = Instant.EPOCH;
    private int mark;

    CrashRound(HeldSwitches switches, RebootServer server, Random random) {
        this.switches = switches;
        this.held = switches.all();
        this.server = server;
        this.random = random;
    }

    /** How the server ends; the switches are held until it calls back. */
    interface Ending {
        void end(Runnable release);
    }

    CrashResult run(Ending ending) {
        mark = switches.lab().mark();
        reachTheSteps();
        releaseThose(Release.BEFORE);
        Await.pass(Duration.ofMillis(random.nextInt(OFF_MILLIS)));
        releaseThose(Release.JUST_BEFORE);
        Await.pass(Duration.ofMillis(random.nextInt(MOMENT_MILLIS)));
        end = Instant.now();
        ending.end(() -> held.forEach(HeldSwitch::release));
        restart = Instant.now();
        ready = server.start();
        jobs.forEach(this::checkRecord);
        Await.until(
                "no port is owed power",
                PATIENCE,
                () -> server.api().get("/server").number("openPowerIntents") == 0);
        switches.lab().awaitAllUp();
        return result();
    }

    /** The steps after the off time take longest to reach, and nobody is to be held for long: agents that are get retries. */
    private void reachTheSteps() {
        switches.lab().faults("sw-any", "slow:" + random.nextInt(SLOWEST_MILLIS));
        held.forEach(HeldSwitch::hold);
        reboot(HeldSwitches.OTHERS + "," + nodes(CycleStep::late));
        awaitHeld(CycleStep::late);
        reboot(nodes(step -> !step.late()));
        awaitHeld(step -> true);
    }

    private String nodes(Predicate<CycleStep> which) {
        return held.stream()
                .filter(each -> which.test(each.step()))
                .map(HeldSwitch::node)
                .collect(Collectors.joining(","));
    }

    private void reboot(String nodes) {
        jobs.add(server.api()
                .post("/reboots", "{\"nodes\": \"" + nodes + "\", \"mode\": \"hard-only\"}")
                .text("id"));
    }

    private void awaitHeld(Predicate<CycleStep> which) {
        List<HeldSwitch> awaited =
                held.stream().filter(each -> which.test(each.step())).toList();
        Await.until(
                "each switch stands at its step",
                PATIENCE,
                () -> awaited.stream().allMatch(HeldSwitch::isHeld));
    }

    private void releaseThose(Release when) {
        held.stream().filter(each -> each.step().release() == when).forEach(HeldSwitch::release);
    }

    private void checkRecord(String job) {
        Await.until(
                "reboot " + job + " is done",
                PATIENCE,
                () -> !report(job).text("state").equals("running"));
        Json report = report(job);
        assertThat(report.text("state")).as("%s", report).isEqualTo("done");
        for (Json node : report.list("nodes")) {
            List<Json> attempts = node.list("attempts");
            assertThat(node.text("state")).as("%s", node).isEqualTo("rebooted");
            assertThat(attempts)
                    .as("%s", node)
                    .isNotEmpty()
                    .allMatch(attempt -> attempt.text("method").equals("poe"));
            assertThat(attempts.getLast().text("outcome")).isEqualTo("rebooted");
        }
    }

    private Json report(String job) {
        return server.api().get("/reboots/" + job);
    }

    private CrashResult result() {
        List<PortStory> ports = new ArrayList<>();
        held.forEach(each -> ports.add(PortStory.of(each, end, restart.plus(LEAST_START), ready)));
        for (String port : List.of("sw-any/1.1", "sw-any/1.2", "sw-any/1.3", "sw-any/1.4")) {
            ports.add(PortStory.of(port, "lab, any step", power(port), end, restart.plus(LEAST_START), ready));
        }
        ports.forEach(port -> assertThat(port.afterReady()).as("%s", port).isLessThanOrEqualTo(BOUND));
        return new CrashResult(Duration.between(restart, ready), ports);
    }

    private List<HeldSwitch.Power> power(String port) {
        return switches.lab().since(mark).stream()
                .filter(line -> line.isPower("on") || line.isPower("off"))
                .filter(line -> line.port().equals(port))
                .map(line -> new HeldSwitch.Power(line.time(), line.isPower("on")))
                .toList();
    }
}

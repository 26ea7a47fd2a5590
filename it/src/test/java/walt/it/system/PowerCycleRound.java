package walt.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A hard-reboot of all nodes of a lab, in the middle of which the server ends and is started again. Its switches answer at
 * different speeds, so that the end hits many steps of power cycles at once.
 */
final class PowerCycleRound {
    static final Duration BOUND = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SLOWEST_MILLIS = 300;
    private static final int LATEST_MILLIS = 2500;

    private final LabProcess lab;
    private final RebootServer server;
    private final Random random;
    private String job = "";
    private int mark;
    private Duration pause = Duration.ZERO;
    private Instant end = Instant.EPOCH;
    private Instant restart = Instant.EPOCH;
    private Instant ready = Instant.EPOCH;

    PowerCycleRound(LabProcess lab, RebootServer server, Random random) {
        this.lab = lab;
        this.server = server;
        this.random = random;
    }

    /** The lab of these rounds: 15 nodes on 3 switches. */
    static String lab() {
        return """
                times: {shutdown: 0.02, down: 0.1, boot: 0.3-0.8}
                switches:
                  - name: sw-[1-3]
                    ports: 8
                    delay: 0.02
                    power: 0.3-1
                    config: {lldp.explore: true, poe.reboots: true}
                nodes:
                  - {name: "rpi-[1-5]", port: "sw-1/1.[1-5]"}
                  - {name: "rpi-[6-10]", port: "sw-2/1.[1-5]"}
                  - {name: "rpi-[11-15]", port: "sw-3/1.[1-5]"}
                """;
    }

    /** What the end of the server did to the ports. */
    record Result(Duration pause, Duration start, Map<String, Dark> dark) {
        /** Whether a port was off when the server ended. */
        boolean hit() {
            return dark.values().stream().anyMatch(Dark::atTheEnd);
        }

        long portsHit() {
            return dark.values().stream().filter(Dark::atTheEnd).count();
        }

        /** From ready until the last port was on; zero when all were on before. */
        Duration worst() {
            return dark.values().stream()
                    .map(Dark::afterReady)
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
        }

        @Override
        public String toString() {
            return "%.2f s after the first cut: %d ports off (%d more went off just after), start took %.1f s, last port on %.2f s after ready"
                    .formatted(seconds(pause), portsHit(), dark.size() - portsHit(), seconds(start), seconds(worst()));
        }

        private static double seconds(Duration time) {
            return time.toMillis() / 1000.0;
        }
    }

    /**
     * A port that was dark while no server ran.
     *
     * @param atTheEnd it was off when the server ended; else its agent did an "off" that it had received before
     * @param afterReady from ready until it was on, zero when it was on before
     */
    record Dark(boolean atTheEnd, Duration afterReady) {}

    /** Has all nodes hard-rebooted, ends the server a random time after the first port went off, and starts it again. */
    Result run(Runnable ending) {
        begin();
        end = Instant.now();
        ending.run();
        restart = Instant.now();
        ready = server.start();
        checkRecord();
        lab.awaitAllUp();
        return result();
    }

    private void begin() {
        for (int i = 1; i <= 3; i++) {
            lab.faults("sw-" + i, "slow:" + random.nextInt(SLOWEST_MILLIS));
        }
        pause = Duration.ofMillis(random.nextInt(LATEST_MILLIS));
        mark = lab.mark();
        job = server.api()
                .post("/reboots", "{\"nodes\": \"all-nodes\", \"mode\": \"hard-only\"}")
                .text("id");
        Await.until(
                "a port is switched off",
                PATIENCE,
                () -> lab.since(mark).stream().anyMatch(line -> line.isPower("off")));
        Await.pass(pause);
    }

    private void checkRecord() {
        Await.until(
                "reboot " + job + " is done",
                PATIENCE,
                () -> !report().text("state").equals("running"));
        Json report = report();
        assertThat(report.text("state")).as("%s", report).isEqualTo("done");
        for (Json node : report.list("nodes")) {
            List<Json> attempts = node.list("attempts");
            assertThat(node.text("state")).as("%s", node).isEqualTo("rebooted");
            assertThat(attempts).as("%s", node).isNotEmpty();
            assertThat(attempts)
                    .as("%s", node)
                    .allMatch(attempt -> attempt.text("method").equals("poe"));
            assertThat(attempts.getLast().text("outcome")).isEqualTo("rebooted");
        }
        assertThat(server.api().get("/server").number("openPowerIntents")).isZero();
        assertThat(lab.darkPorts()).as("ports that are off").isEmpty();
    }

    private Json report() {
        return server.api().get("/reboots/" + job);
    }

    private Result result() {
        List<LabLine> power =
                lab.since(mark).stream().filter(line -> line.is("power")).toList();
        Map<String, List<LabLine>> ports =
                power.stream().collect(Collectors.groupingBy(LabLine::port, TreeMap::new, Collectors.toList()));
        assertThat(ports).as("ports that were cycled").hasSize(15);
        Map<String, Dark> dark = new TreeMap<>();
        ports.forEach((port, lines) -> {
            assertThat(lines).as(port).anyMatch(line -> line.isPower("off"));
            if (lastBefore(end, lines).equals("off")) {
                dark.put(port, new Dark(true, onAfterReady(port, end, lines)));
            } else if (lastBefore(restart, lines).equals("off")) {
                dark.put(port, new Dark(false, onAfterReady(port, restart, lines)));
            }
        });
        dark.forEach((port, times) ->
                assertThat(times.afterReady()).as("%s was off too long", port).isLessThanOrEqualTo(BOUND));
        return new Result(pause, Duration.between(restart, ready), dark);
    }

    private static String lastBefore(Instant time, List<LabLine> lines) {
        return lines.stream()
                .filter(line -> line.time().isBefore(time))
                .map(line -> line.json().text("power"))
                .reduce("", (before, after) -> after);
    }

    private Duration onAfterReady(String port, Instant dark, List<LabLine> lines) {
        Instant on = lines.stream()
                .filter(line -> line.isPower("on") && line.time().isAfter(dark))
                .map(LabLine::time)
                .findFirst()
                .orElseThrow(() -> new AssertionError(port + " was never switched on again: " + lines));
        return on.isAfter(ready) ? Duration.between(ready, on) : Duration.ZERO;
    }
}

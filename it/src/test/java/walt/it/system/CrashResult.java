package walt.it.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the end of the server did to the ports of all switches, in one round. */
record CrashResult(Duration start, List<PortStory> ports) {
    Duration worst() {
        return ports.stream()
                .map(PortStory::afterReady)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    long dark() {
        return ports.stream().filter(PortStory::dark).count();
    }

    @Override
    public String toString() {
        long later = ports.stream().filter(PortStory::darkLater).count();
        return "%d ports, %d off (%d of them just after), start took %.1f s, last port on %.2f s after ready"
                .formatted(ports.size(), dark(), later, seconds(start), seconds(worst()));
    }

    /** For the whole suite: how often each step was hit, how many ports were found off, and the worst time. */
    static String summary(String what, long seed, List<CrashResult> rounds) {
        Map<String, Long> hits = rounds.stream()
                .flatMap(round -> round.ports().stream())
                .collect(Collectors.groupingBy(PortStory::at, TreeMap::new, Collectors.counting()));
        StringBuilder text = new StringBuilder();
        hits.forEach((step, count) -> text.append("  %-20s hit %d times%n".formatted(step, count)));
        long dark = rounds.stream().mapToLong(CrashResult::dark).sum();
        Duration worst =
                rounds.stream().map(CrashResult::worst).max(Duration::compareTo).orElse(Duration.ZERO);
        return text
                + "%d times %s (seed %d): %d ports were off; from ready to on at worst %d ms"
                        .formatted(rounds.size(), what, seed, dark, worst.toMillis());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}

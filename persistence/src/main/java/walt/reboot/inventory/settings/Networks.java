package walt.reboot.inventory.settings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The networks of a virtual node, as the setting {@code networks} describes them: {@code
 * walt-net,home-net[lat=8ms,bw=100Mbps]}. {@code walt-net} is one of them.
 */
public record Networks(List<Network> list) {
    static final String WALT_NET = "walt-net";
    static final String WORDS = "a list such as walt-net,home-net[lat=8ms,bw=100Mbps] with walt-net in it;"
            + " latency in ms or us, bandwidth in Mbps or Gbps";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Pattern LATENCY = Pattern.compile("(\\d{1,6})(ms|us)");
    private static final Pattern BANDWIDTH = Pattern.compile("([1-9]\\d{0,5})(Mbps|Gbps)");

    /** @throws IllegalArgumentException when a network is there twice, or {@code walt-net} is not there */
    public Networks {
        list = List.copyOf(list);
        List<String> names = list.stream().map(Network::name).distinct().toList();
        if (names.size() < list.size()) {
            throw new IllegalArgumentException("it must name each network once");
        }
        if (!names.contains(WALT_NET)) {
            throw new IllegalArgumentException("it must include " + WALT_NET);
        }
    }

    /**
     * One network.
     *
     * @param latency added to what passes; null: none
     * @param bitsPerSecond the most that passes; null: no limit
     */
    public record Network(
            String name,
            @Nullable Duration latency,
            @Nullable Long bitsPerSecond) {}

    /** @throws IllegalArgumentException when the text describes no networks */
    public static Networks parse(String text) {
        return new Networks(Item.list(text, Set.of("lat", "bw")).stream()
                .map(Networks::network)
                .toList());
    }

    private static Network network(Item item) {
        Matcher name = matching(NAME, item.name());
        String latency = item.options().get("lat");
        String bandwidth = item.options().get("bw");
        return new Network(
                name.group(),
                latency == null ? null : latency(matching(LATENCY, latency)),
                bandwidth == null ? null : bandwidth(matching(BANDWIDTH, bandwidth)));
    }

    private static Duration latency(Matcher text) {
        ChronoUnit unit = text.group(2).equals("ms") ? ChronoUnit.MILLIS : ChronoUnit.MICROS;
        return Duration.of(Long.parseLong(text.group(1)), unit);
    }

    private static long bandwidth(Matcher text) {
        return Long.parseLong(text.group(1)) * (text.group(2).equals("Mbps") ? 1_000_000L : 1_000_000_000L);
    }

    private static Matcher matching(Pattern shape, String text) {
        Matcher matcher = shape.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException();
        }
        return matcher;
    }
}

package walt.cli.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TreeDrawingTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private static Position at(String onSwitch, String port, String device) {
        return new Position(device, onSwitch, port, "", false, "2026-01-31T11:59:00Z");
    }

    private static Position staleAt(String onSwitch, String port, String device) {
        return new Position(device, onSwitch, port, "", true, "2026-01-31T09:00:00Z");
    }

    private static List<String> drawn(List<String> switches, Position... positions) {
        return drawn(switches, Set.of(), List.of(positions));
    }

    private static List<String> drawn(List<String> switches, Set<String> servers, List<Position> positions) {
        Forest forest = new Forest(new Links(switches, positions), servers);
        return TreeDrawing.of(forest, new Descriptions(List.of(), positions, NOW), TreeStyle.BOXES);
    }

    @Test
    void portsAreInNaturalOrderWithWhatHangsOnThem() {
        assertThat(drawn(List.of("sw-1"), at("sw-1", "Gi1/0/10", "rpi-2"), at("sw-1", "Gi1/0/9", "rpi-1")))
                .containsExactly("sw-1", "├─ Gi1/0/9   rpi-1", "└─ Gi1/0/10  rpi-2");
    }

    @Test
    void aNameOfAPortStandsBesideTheInterface() {
        Position labelled = new Position("rpi-1", "sw-1", "1", "rack 1, left", false, "");
        assertThat(drawn(List.of(), labelled, at("sw-1", "2", "rpi-2")))
                .containsExactly("sw-1", "├─ 1 (rack 1, left)  rpi-1", "└─ 2                 rpi-2");
    }

    @Test
    void stalePositionsTellTheirAge() {
        assertThat(drawn(List.of(), staleAt("sw-1", "1", "rpi-1"))).contains("└─ 1  rpi-1 (seen 3 h ago)");
        assertThat(drawn(List.of(), new Position("rpi-1", "sw-1", "1", "", true, "")))
                .contains("└─ 1  rpi-1 (not seen any more)");
    }

    @Test
    void aDeviceThatIsHeardOnSeveralPortsIsToldSo() {
        assertThat(drawn(List.of(), at("sw-1", "1", "rpi-1"), at("sw-1", "2", "rpi-1"), staleAt("sw-1", "3", "rpi-2")))
                .containsExactly(
                        "sw-1",
                        "├─ 1  rpi-1 (seen on several ports)",
                        "├─ 2  rpi-1 (seen on several ports)",
                        "└─ 3  rpi-2 (seen 3 h ago)");
    }

    @Test
    void aSwitchIsDrawnBeneathTheOneItHangsOn() {
        assertThat(drawn(
                        List.of("sw-1", "sw-2"),
                        at("sw-2", "24", "sw-1"),
                        at("sw-1", "1", "sw-2"),
                        at("sw-1", "2", "rpi-2"),
                        at("sw-2", "1", "rpi-1")))
                .containsExactly("sw-1", "├─ 1  sw-2", "│  ├─ 1   rpi-1", "│  └─ 24  sw-1 (uplink)", "└─ 2  rpi-2");
    }

    @Test
    void theSwitchOfTheServerIsTheRoot() {
        List<Position> positions =
                List.of(at("sw-1", "1", "sw-2"), at("sw-2", "1", "sw-1"), at("sw-2", "2", "walt-server"));
        assertThat(drawn(List.of(), Set.of("walt-server"), positions))
                .containsExactly("sw-2", "├─ 1  sw-1", "│  └─ 1  sw-2 (uplink)", "└─ 2  walt-server");
    }

    @Test
    void aSwitchThatHangsOnNoOtherIsTheRoot() {
        assertThat(drawn(List.of("sw-1", "sw-2"), at("sw-2", "1", "sw-1"))).containsExactly("sw-2", "└─ 1  sw-1");
    }

    @Test
    void aLinkThatOnlyItsLowerEndTellsOfIsFollowedToo() {
        List<Position> positions = List.of(at("sw-1", "1", "walt-server"), at("sw-2", "24", "sw-1"));
        assertThat(drawn(List.of(), Set.of("walt-server"), positions))
                .containsExactly("sw-1", "├─ 1  walt-server", "└─ ?  sw-2", "   └─ 24  sw-1 (uplink)");
    }

    @Test
    void ringsAndDoubleLinksAreFollowedOnce() {
        assertThat(drawn(
                        List.of(),
                        at("sw-1", "1", "sw-2"),
                        at("sw-1", "2", "sw-2"),
                        at("sw-1", "3", "sw-3"),
                        at("sw-2", "9", "sw-3"),
                        at("sw-3", "9", "sw-2"),
                        at("sw-3", "8", "sw-1"),
                        at("sw-3", "7", "sw-3")))
                .containsExactly(
                        "sw-1",
                        "├─ 1  sw-2",
                        "│  └─ 9  sw-3 (one more link)",
                        "├─ 2  sw-2 (one more link)",
                        "└─ 3  sw-3",
                        "   ├─ 7  sw-3 (one more link)",
                        "   ├─ 8  sw-1 (uplink)",
                        "   └─ 9  sw-2 (one more link)");
    }

    @Test
    void switchesThatAreNotLinkedAreTreesOfTheirOwn() {
        assertThat(drawn(List.of("sw-10", "sw-9"), at("sw-10", "1", "rpi-1")))
                .containsExactly("sw-9", "", "sw-10", "└─ 1  rpi-1");
    }

    @Test
    @Timeout(10)
    void tenThousandNodesAreDrawnAtOnce() {
        List<Position> positions = Stream.concat(
                        IntStream.range(0, 10_000).mapToObj(i -> at("sw-" + i % 300, "Gi1/0/" + i, "rpi-" + i)),
                        IntStream.range(1, 300).mapToObj(i -> at("sw-" + i / 10, "Te1/" + i, "sw-" + i)))
                .toList();
        assertThat(drawn(List.of(), Set.of(), positions)).hasSize(10_300).startsWith("sw-0");
    }
}

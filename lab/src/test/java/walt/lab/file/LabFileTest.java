package walt.lab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import walt.lab.time.Span;

class LabFileTest {

    private static LabFile parse(String text) {
        return LabFile.parse(text, Overrides.NONE);
    }

    @Test
    void addressesFollowFromThePlaceInTheFile() {
        LabFile lab = parse("""
                switches: [{name: sw-1, ports: 300}]
                nodes: [{name: "rpi-[1-251]", port: "sw-1/1.[1-251]"}]
                virtual: [{name: "vn-[1-2]"}]
                """);
        assertThat(lab.switches().getFirst().ip()).isEqualTo("127.20.250.1");
        assertThat(lab.nodes()).extracting(NodeSpec::ip).startsWith("127.20.0.1", "127.20.0.2");
        assertThat(lab.nodes().getLast().ip()).isEqualTo("127.20.1.1");
        assertThat(lab.nodes().getLast().plug()).contains(new PortRef("sw-1", 1, 251));
        assertThat(lab.virtualNodes()).extracting(VirtualNodeSpec::ip).containsExactly("127.20.2.1", "127.20.2.2");
        assertThat(Stream.concat(
                        lab.nodes().stream().map(NodeSpec::mac),
                        lab.virtualNodes().stream().map(VirtualNodeSpec::mac)))
                .doesNotHaveDuplicates()
                .allMatch(mac -> mac.startsWith("02:"));
    }

    @Test
    void theCommandLineOverridesTheFile() {
        LabFile lab = LabFile.parse(
                "network: 127.20\nseed: 1\nnodes: [{name: n}]",
                Overrides.NONE.network("127.99").seed(5).ports(0, 0));
        assertThat(lab.nodes().getFirst().ip()).isEqualTo("127.99.0.1");
        assertThat(lab.seed()).isEqualTo(5);
        assertThat(lab.agentPort()).isZero();
    }

    @Test
    void timesStyleAndLostAcknowledgementsHaveDefaultsForAllNodes() {
        List<NodeSpec> nodes = parse("""
                        style: simple
                        lost-acks: 2
                        times: {boot: 1-2}
                        nodes: [{name: a}, {name: b, style: realistic, lost-acks: 0, times: {boot: 9}}]
                        """).nodes();
        assertThat(nodes).extracting(NodeSpec::style).containsExactly(NodeStyle.SIMPLE, NodeStyle.REALISTIC);
        assertThat(nodes).extracting(NodeSpec::lostAcks).containsExactly(2.0, 0.0);
        assertThat(nodes.getFirst().times().boot()).isEqualTo(Span.parse("1-2"));
        assertThat(nodes.getLast().times().boot()).isEqualTo(Span.parse("9"));
        assertThat(nodes.getLast().times().silence()).isEqualTo(Duration.ofSeconds(15));
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                arguments("", 1, "empty"),
                arguments("nodes: [", 1, "not YAML"),
                arguments("network: 10.0", 1, "not one of loopback"),
                arguments("network: 127.20\nswitchs: []", 2, "'switchs' is not known"),
                arguments("nodes:\n  - {model: x}", 2, "'name' is missing"),
                arguments("nodes:\n  - {name: a}\n  - {name: a}", 3, "two devices named 'a'"),
                arguments("nodes:\n  - name: a\n    faults: [sleepy]", 3, "no fault 'sleepy'"),
                arguments("nodes:\n  - name: a\n    power: solar", 3, "'poe' or 'own'"),
                arguments("nodes:\n  - name: a\n    port: sw-1/1.1", 2, "no port sw-1/1.1"),
                arguments("nodes:\n  - name: a\n    port: '3'", 3, "spelled like sw-1/1.3"),
                arguments("nodes:\n  - name: a-[1-2]\n    port: s/1.[1-3]", 2, "2 nodes and 3 ports"),
                arguments("nodes:\n  - name: a-[1-", 2, "name"),
                arguments("nodes:\n  - name: a\n    times: {boot: soon}", 3, "not a number of seconds"),
                arguments("nodes: 3", 1, "list is expected"),
                arguments("seed: [1]", 1, "plain value"),
                arguments("seed: one", 1, "one"),
                arguments("switches:\n  - {name: s, ports: many}", 2, "many"),
                arguments("switches:\n  - {name: s, port-faults: {1.99: [not-delivering]}}", 2, "no port s/1.99"),
                arguments("switches:\n  - {name: s, port-faults: {1.1: [silent]}}", 2, "A port has no fault 'silent'"),
                arguments(
                        "switches: [{name: s}]\nnodes:\n  - {name: a, port: s/1.1}\n  - {name: b, port: s/1.1}",
                        4,
                        "Two nodes take their power from port s/1.1"),
                arguments("switches: [{name: s}]\nlinks: [s/1 - s/2]", 2, "spelled like sw-1/25 = sw-2/25"),
                arguments("switches: [{name: s}, {name: t}]\nlinks: [s/1 = t/99]", 2, "no interface t/99"),
                arguments(
                        "switches: [{name: s}, {name: t}]\nlinks: [s/1 = t/1, t/1 = s/2]", 2, "use the interface t/1"),
                arguments("switches: [{name: s}, {name: t}]\nlinks: [s/1 = t/1, t/2 = s/2]", 2, "closes a loop"),
                arguments("switches:\n  - name: s\n    user: {auth: short}", 3, "8 characters"));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void aWrongFileIsRefusedWithItsLine(String text, int line, String problem) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(LabFileException.class)
                .hasMessageStartingWith("line " + line + ": ")
                .hasMessageContaining(problem);
    }

    @Test
    void theDemoHasSomethingOfEverything() {
        LabFile demo = LabFile.demo(Overrides.NONE);
        assertThat(demo.switches()).hasSize(3);
        assertThat(demo.nodes()).hasSize(40);
        assertThat(demo.virtualNodes()).hasSize(4);
        assertThat(demo.nodes().stream().filter(node -> node.faults().all().isEmpty()))
                .hasSizeBetween(25, 35);
    }
}

package walt.lab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import walt.lab.family.Family;
import walt.lab.family.PowerMode;
import walt.lab.layout.Interface;
import walt.lab.layout.PortSpec;

class SwitchTablesTest {

    private static final String RECORDING = """
            1.3.6.1.2.1.31.1.1.1.1.10001|4|Fa1/0/1
            1.3.6.1.2.1.31.1.1.1.1.10002|4|Fa1/0/2
            1.3.6.1.2.1.105.1.1.1.3.1.3|2|1
            1.3.6.1.2.1.105.1.1.1.3.1.4|2|2
            1.3.6.1.2.1.105.1.1.1.3.2.1|2|1
            1.3.6.1.2.1.105.1.1.1.6.1.3|2|3
            1.3.6.1.2.1.105.1.1.1.6.1.4|2|1
            1.3.6.1.4.1.9.9.402.1.2.1.1.1.3|2|2
            """;

    @TempDir
    private Path dir;

    @BeforeEach
    void aRecordingLiesBesideTheLabFile() throws IOException {
        Files.writeString(dir.resolve("real.snmprec"), RECORDING);
    }

    private SwitchSpec read(String keys) throws IOException {
        Path file = dir.resolve("lab.yaml");
        Files.writeString(file, "switches:\n  - {name: sw-9, " + keys + "}\n");
        return LabFile.read(file, Overrides.NONE).switches().getFirst();
    }

    @Test
    void theRowsOfARecordingAreThePortsOfTheSwitch() throws IOException {
        SwitchSpec spec = read("recording: real.snmprec, feeds: {1.3: Fa1/0/1, 1.4: 10002}");
        assertThat(spec.tables().family()).isEqualTo(Family.CISCO);
        assertThat(spec.layout().ports())
                .containsExactly(
                        new PortSpec(1, 3, new Interface(10001, "Fa1/0/1", 0), true, true, PowerMode.STATIC),
                        new PortSpec(1, 4, new Interface(10002, "10002", 0), false, false, PowerMode.AUTO),
                        new PortSpec(2, 1, Interface.UNKNOWN, true, false, PowerMode.AUTO));
        assertThat(spec.has(PortRef.parse("sw-9/2.1"))).isTrue();
        assertThat(spec.has(PortRef.parse("sw-9/1.1"))).isFalse();
    }

    @Test
    void rangesOfRowsFeedRangesOfInterfaces() throws IOException {
        SwitchSpec spec = read("recording: real.snmprec, feeds: {\"1.[3-4]\": \"Fa1/0/[1-2]\"}");
        assertThat(spec.layout().interfaces()).extracting(Interface::ifIndex).containsExactly(10001, 10002);
    }

    @Test
    void portsOfACiscoHaveModes() throws IOException {
        SwitchSpec spec = read("family: cisco, ports: 3, modes: {\"1.[1-2]\": static}");
        assertThat(spec.model()).isEqualTo("Cisco IOS switch");
        assertThat(spec.layout().ports())
                .extracting(PortSpec::mode)
                .containsExactly(PowerMode.STATIC, PowerMode.STATIC, PowerMode.AUTO);
    }

    static Stream<Arguments> mistakesAreExplained() {
        return Stream.of(
                arguments("recording: no.snmprec", "There is no recording 'no.snmprec': its path is relative to"),
                arguments("recording: real.snmprec, ports: 4", "'ports' does not fit a recording, which tells that"),
                arguments("recording: real.snmprec, family: cisco", "'family' does not fit a recording"),
                arguments("recording: real.snmprec, feeds: {1.9: Fa1/0/1}", "The recording has no PoE row 1.9."),
                arguments("recording: real.snmprec, feeds: {1.3: Fa7}", "The recording has no interface 'Fa7'."),
                arguments(
                        "recording: real.snmprec, feeds: {\"1.[3-4]\": Fa1/0/1}",
                        "Two rows feed the interface Fa1/0/1."),
                arguments(
                        "recording: real.snmprec, feeds: {\"1.[3-4]\": \"Fa1/0/[1-3]\"}",
                        "1.[3-4] are 2 ports, Fa1/0/[1-3] are 3."),
                arguments("feeds: {1.3: Fa1/0/1}", "'feeds' is for switches with a recording."),
                arguments("family: hp", "A family is one of rfc3621, netgear, tplink, cisco, not 'hp'."),
                arguments("modes: {1.1: static}", "'modes' is for the family cisco."),
                arguments("family: cisco, modes: {1.1: on}", "A mode is 'auto', 'static' or 'limit', not 'on'."),
                arguments("family: cisco, ports: 2, modes: {1.3: static}", "There is no port 1.3."));
    }

    @ParameterizedTest
    @MethodSource
    void mistakesAreExplained(String keys, String why) {
        assertThatThrownBy(() -> read(keys))
                .isInstanceOf(LabFileException.class)
                .hasMessageStartingWith("line 2: " + why);
    }

    @Test
    void noCableIsPluggedIntoARecording() {
        String lab = "switches: [{name: a, recording: " + dir.resolve("real.snmprec")
                + ", feeds: {1.3: Fa1/0/1}}, {name: b}]\nlinks: [a/1 = b/1]";
        assertThatThrownBy(() -> LabFile.parse(lab, Overrides.NONE)).hasMessage("line 2: There is no interface a/1.");
    }
}

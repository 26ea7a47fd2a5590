package walt.lab.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;

class RecordingFilesTest {

    @TempDir
    private Path dir;

    private Recording read(String text) throws IOException {
        Files.writeString(dir.resolve("a.snmprec"), text, StandardCharsets.ISO_8859_1);
        return new RecordingFiles(dir).read("a.snmprec");
    }

    static Stream<Arguments> valuesOfAllTypes() {
        return Stream.of(
                arguments("2|-7", "Integer32", "-7"),
                arguments("4|a|b", "OCTET STRING", "a|b"),
                arguments("4|", "OCTET STRING", ""),
                arguments("4x|00ff", "OCTET STRING", "00:ff"),
                arguments("5|", "Null", "Null"),
                arguments("6|1.3.6", "OBJECT IDENTIFIER", "1.3.6"),
                arguments("64|10.0.0.255", "IpAddress", "10.0.0.255"),
                arguments("64x|0a0000ff", "IpAddress", "10.0.0.255"),
                arguments("65|4294967295", "Counter", "4294967295"),
                arguments("66|7", "Gauge", "7"),
                arguments("67|100", "TimeTicks", "0:00:01.00"),
                arguments("68x|01", "Opaque", "01"),
                arguments("70|18446744073709551615", "Counter64", "18446744073709551615"));
    }

    @ParameterizedTest
    @MethodSource
    void valuesOfAllTypes(String line, String type, String value) throws IOException {
        Variable read = read("1.3.6.1.9|" + line + "\n").values().firstEntry().getValue();
        assertThat(read.getSyntaxString()).isEqualTo(type);
        assertThat(read).hasToString(value);
    }

    @Test
    void objectsAreInTheirOrderWhateverThatOfTheFile() throws IOException {
        Recording recording = read("# a comment\n1.3.10|2|3\n\n1.3.9.1|2|2\n1.3.9|2|1\n1.0.8802|2|0\n");
        assertThat(recording.values().keySet())
                .containsExactly(new OID("1.0.8802"), new OID("1.3.9"), new OID("1.3.9.1"), new OID("1.3.10"));
    }

    @Test
    void bytesOfTextsStayWhatTheyAre() throws IOException {
        assertThat(read("1.3|4|\u00e4").values().get(new OID("1.3")))
                .isEqualTo(new OctetString(new byte[] {(byte) 0xe4}));
    }

    static Stream<Arguments> wrongLines() {
        return Stream.of(
                arguments("1.3|2", "it is not OID|type|value"),
                arguments("iso.3|2|1", "it is not OID|type|value"),
                arguments("1.3|2|one", "'one' is not a value of type 2"),
                arguments("1.3|4x|0", "'0' is not a value of type 4x"),
                arguments("1.3|66|-1", "'-1' is not a value of type 66"),
                arguments("1.3|64|here", "'here' is not a value of type 64"),
                arguments("1.3|2:numeric|rate=1", "the type '2:numeric' is not known"),
                arguments("1.1|2|1", "the object 1.1 is there twice"));
    }

    @ParameterizedTest
    @MethodSource
    void wrongLines(String line, String why) {
        assertThatThrownBy(() -> read("1.1|2|1\n" + line))
                .hasMessage("Line 2 of the recording " + dir.resolve("a.snmprec") + " is wrong: " + why + ".");
    }

    @Test
    void aMissingOneIsToldWithWhereItIsLookedFor() {
        assertThatThrownBy(() -> new RecordingFiles(dir).read("b.snmprec"))
                .hasMessage("There is no recording 'b.snmprec': its path is relative to the lab file or to the working"
                        + " directory.");
    }

    @Test
    void allRealOnesAreUnderstood() {
        assertThat(Recordings.all())
                .hasSize(11)
                .allSatisfy(file -> assertThat(
                                RecordingFiles.HERE.read(file.toString()).values())
                        .hasSameSizeAs(Files.readAllLines(file, StandardCharsets.ISO_8859_1)));
    }
}

package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.reboot.devices.PortEdit;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.PoeRow;

class PortsBodyTest {
    private static PortsBody.Told read(String text) throws IOException {
        return PortsBody.read(new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private static String entries(int number) {
        return "{'ports': [" + String.join(", ", Collections.nCopies(number, "{'port': 'Gi1', 'poe': null}")) + "]}";
    }

    @Test
    void onePortIsToldByItself() throws IOException {
        assertThat(read("{'port': 'Gi1', 'label': 'left', 'poe': '1.3'}"))
                .isEqualTo(
                        new PortsBody.Told(false, List.of(new PortEdit("Gi1", true, "left", true, new PoeRow(1, 3)))));
    }

    @Test
    void severalAreToldInAList() throws IOException {
        assertThat(read("{'ports': [{'port': 'Gi1', 'poe': '1.3'}, {'port': 'Gi2', 'label': null}]}"))
                .isEqualTo(new PortsBody.Told(
                        true,
                        List.of(
                                new PortEdit("Gi1", false, null, true, new PoeRow(1, 3)),
                                new PortEdit("Gi2", true, null, false, null))));
    }

    @Test
    void aListHasAThousandEntriesAtMost() throws IOException {
        assertThat(read(entries(PortsBody.MOST)).edits()).hasSize(1000);
        assertThatThrownBy(() -> read(entries(PortsBody.MOST + 1)))
                .isInstanceOf(BadInput.class)
                .hasMessage("'ports' has 1001 entries: give it 1 to 1000.");
        assertThatThrownBy(() -> read(entries(0))).hasMessage("'ports' has 0 entries: give it 1 to 1000.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'ports': {}}                         | 'ports' must be a list of objects.",
                "{'ports': null}                       | 'ports' must be a list of objects.",
                "{'ports': ['Gi1']}                    | 'ports' must be a list of objects.",
                "{'ports': [{'port': 'Gi1', 'poe': null}], 'poe': '1.3'} | 'poe' is not a member of this request.",
                "{'ports': [{'poe': '1.3'}]}           | Entry 1 of 'ports': 'port' is missing.",
                "{'ports': [{'port': 'Gi1', 'poe': null}, {'port': 'Gi2', 'poe': '1.0'}]} | Entry 2 of 'ports', Gi2: 'poe' is a row of the switch's PoE table: write it as GROUP.PORT, for example 1.3.",
                "{'ports': [{'port': 'Gi1'}]}          | Entry 1 of 'ports', Gi1: Nothing is said of the port: give it a 'label' or 'poe', its PoE row.",
                "{'ports': [{'port': 'Gi1', 'row': '1.3', 'poe': '1.3'}]} | Entry 1 of 'ports', Gi1: 'row' is not a member of this request.",
            })
    void aFaultTellsWhereItIs(String text, String detail) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadInput.class).hasMessage(detail);
    }
}

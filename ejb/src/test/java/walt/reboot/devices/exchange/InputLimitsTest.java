package walt.reboot.devices.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.BadInput.FieldError;

/** Documents that are made to hurt are refused soon, with little memory and stack. */
@Timeout(30)
class InputLimitsTest {
    private static final String[] PIECES = {
        "devices", "name", "rpi-1", "config", ": ", ":", "\n", "\n  ", "\n- ", "- ", "[", "]", "{", "}", ",", "'", "\"",
        "&a ", "*a", "!!str ", "!x ", "|", ">", "?", "---", "...", "#", "\t", "~", "true", "7", "%", "@", "`", "\\"
    };

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void hugeNestingIsRefused(String open) {
        refused("devices:\n" + open.repeat(100_000));
    }

    @Test
    void deepNestingIsToldInWords() {
        assertThat(refused("devices: " + "[".repeat(30) + "]".repeat(30)))
                .isEqualTo("Line 1: not valid YAML: it is nested more than 20 levels deep");
    }

    @Test
    void aBombOfAliasesIsNotUnfolded() {
        String bomb = IntStream.range(1, 9)
                .mapToObj(i -> "- &a" + i + " ["
                        + Stream.generate(() -> "*a" + (i - 1)).limit(9).collect(Collectors.joining(", ")) + "]\n")
                .collect(Collectors.joining("", "devices:\n- &a0 [lol]\n", ""));

        refused(bomb);
    }

    @Test
    void aListThatHoldsItselfIsRefused() {
        assertThat(refused("devices: &a\n- *a\n")).contains("a device must be written as members");
    }

    @Test
    void aDeviceMayShareItsSettingsWithAnother() {
        String text = "devices:\n- name: sw-1\n  config: &c {snmp.version: 2}\n- name: sw-2\n  config: *c\n";

        assertThat(Reading.all(InventoryFormat.YAML, text))
                .allSatisfy(device -> assertThat(device.settings()).containsEntry("snmp.version", "2"));
    }

    @Test
    void aTagThatNamesAClassMakesNothing() {
        assertThat(Reading.all(InventoryFormat.YAML, "devices:\n- name: !!java.io.File rpi-1\n"))
                .singleElement()
                .satisfies(device -> assertThat(device.name()).hasToString("rpi-1"));
    }

    @Test
    void moreThan20MillionCharactersAreRefused() {
        assertThat(refused("devices: '" + "x".repeat(20_000_000) + "'\n"))
                .contains("not valid YAML", "exceeds the limit: 20000000");
    }

    @Test
    void tenThousandDevicesAreRead() {
        String text = IntStream.range(0, 10_000)
                .mapToObj(i -> "- name: rpi-" + i + "\n  ip: 10.0." + (i >> 8) + "." + (i & 255) + "\n")
                .collect(Collectors.joining("", "devices:\n", ""));

        assertThat(Reading.all(InventoryFormat.YAML, text)).hasSize(10_000);
    }

    @Test
    void aHundredThousandDevicesAreReadAndNoneMore() {
        String csv = IntStream.range(0, 100_000)
                .mapToObj(i -> "rpi-" + i + "\n")
                .collect(Collectors.joining("", "name\n", ""));
        assertThat(Reading.all(InventoryFormat.CSV, csv)).hasSize(100_000);

        String tooMany = "Line 100002: a document tells at most 100000 devices: import the rest by itself.";
        assertThat(Reading.faults(InventoryFormat.CSV, csv + "x-1\nx-2\n"))
                .extracting(FieldError::detail)
                .containsExactly(tooMany);
        String yaml = "devices:\n" + "- {}\n".repeat(100_002);
        assertThat(Reading.faults(InventoryFormat.YAML, yaml)).hasSize(1001);
    }

    @Test
    void manySmallValuesAreRefusedBeforeTheyFillTheMemory() {
        assertThat(refused("devices:\n" + "- {}\n".repeat(4_000_000)))
                .contains("not valid YAML: it holds more than 1000000 names and values");
    }

    @Test
    void anyMixOfPiecesIsReadOrRefused() {
        Random random = new Random(31);
        for (int i = 0; i < 3_000; i++) {
            String text = (i % 2 == 0 ? "devices:\n- name: rpi-1\n  " : "")
                    + random.ints(random.nextInt(25), 0, PIECES.length)
                            .mapToObj(piece -> PIECES[piece])
                            .collect(Collectors.joining());
            try {
                Reading.read(InventoryFormat.YAML, text);
            } catch (BadInput refused) {
                assertThat(refused.errors())
                        .as(text)
                        .allSatisfy(error -> assertThat(error.field()).matches("line [1-9]\\d*"));
            }
        }
    }

    private static String refused(String text) {
        return Reading.faults(InventoryFormat.YAML, text).stream()
                .map(FieldError::detail)
                .collect(Collectors.joining(" "));
    }
}

package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walt.reboot.inventory.BadInput;
import walt.reboot.rest.json.WaltNodesJson.WaltNode;

class WaltNodeFilterTest {
    private static final WaltNode NODE =
            new WaltNode("rpi-1", "rpi-4-b", false, "alice/x", false, "10.0.0.1", "02:00:00:00:00:01", Map.of());

    @ParameterizedTest
    @CsvSource({
        "name, rpi-1, true",
        "name, rpi-2, false",
        "model, rpi-4-b, true",
        "model, RPI-4-B, false",
        "image, alice/x, true",
        "ip, 10.0.0.1, true",
        "mac, 02:00:00:00:00:01, true",
        "virtual, false, true",
        "virtual, 0, true",
        "virtual, true, false",
        "virtual, 1, false",
        "booted, false, true",
        "booted, 1, false",
        "name, '', true",
        "booted, '', true",
    })
    void anAttributeMustBeAsAskedFor(String name, String value, boolean lets) {
        assertThat(WaltNodeFilter.of(Map.of(name, List.of(value))).lets(NODE)).isEqualTo(lets);
    }

    @Test
    void allAttributesMustBeAsAskedFor() {
        assertThat(WaltNodeFilter.of(Map.of("name", List.of("rpi-1"), "model", List.of("rpi-5")))
                        .lets(NODE))
                .isFalse();
        assertThat(WaltNodeFilter.of(Map.of("name", List.of("rpi-1", "rpi-2"))).lets(NODE))
                .isFalse();
        assertThat(WaltNodeFilter.of(Map.of()).lets(NODE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "colour, red, 'colour'' is no attribute to filter by'",
        "colour, '', 'is no attribute to filter by'",
        "config, x, is no attribute",
        "booted, yes, 'must be true or false'",
        "virtual, True, 'must be true or false'",
    })
    void whatCannotBeAskedForIsRefused(String name, String value, String message) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> WaltNodeFilter.of(Map.of(name, List.of(value))))
                .withMessageContaining(message);
    }
}

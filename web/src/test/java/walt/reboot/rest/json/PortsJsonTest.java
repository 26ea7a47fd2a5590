package walt.reboot.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import walt.reboot.devices.SwitchPortView;
import walt.reboot.devices.SwitchPortView.Mapping;
import walt.reboot.devices.SwitchPorts;
import walt.reboot.inventory.PoeRow;
import walt.reboot.rest.json.PortsJson.PoeJson;
import walt.reboot.rest.json.PortsJson.PortJson;

class PortsJsonTest {
    @Test
    void aPortWithPoeTellsItsRow() {
        SwitchPortView port = new SwitchPortView(
                10003,
                "Fa1/0/3",
                7,
                new PoeRow(1, 5),
                Mapping.DERIVED,
                "why",
                true,
                true,
                List.of("rpi-1"),
                "left",
                null);
        assertThat(PortsJson.of(new SwitchPorts.Listing(List.of(port), List.of("odd"))))
                .isEqualTo(new PortsJson(
                        List.of(new PortJson(
                                10003,
                                "Fa1/0/3",
                                "7",
                                new PoeJson(1, 5),
                                "derived",
                                "why",
                                "on",
                                true,
                                List.of("rpi-1"),
                                "left",
                                null)),
                        List.of("odd")));
    }

    @Test
    void whatIsUnknownIsNull() {
        SwitchPortView port =
                new SwitchPortView(1, "Gi1", null, null, Mapping.AMBIGUOUS, null, null, null, List.of(), null, "why");
        assertThat(PortJson.of(port))
                .isEqualTo(new PortJson(
                        1, "Gi1", null, null, "ambiguous", null, "unavailable", null, List.of(), null, "why"));
    }
}

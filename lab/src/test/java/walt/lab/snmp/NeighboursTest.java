package walt.lab.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.VariableBinding;
import walt.lab.Lab;
import walt.lab.TestLab;

/** Who a switch hears of on which of its interfaces, by LLDP and by its forwarding tables. */
class NeighboursTest {

    private static final String REMOTE = "1.0.8802.1.1.2.1.4.1.1.";
    private static final String FORWARDING = "1.3.6.1.2.1.17.4.3.1.2";

    private Lab lab;
    private TestManager first;
    private TestManager second;

    @BeforeEach
    void startsTheLab() throws IOException {
        lab = TestLab.start(TestLab.QUICK + """
                switches: [{name: "sw-[1-2]", ports: 4, uplinks: 1, delay: 0, power: 0.02}]
                links: [sw-1/5 = sw-2/5]
                nodes:
                  - {name: rpi-1, port: sw-1/1.1}
                  - {name: pc-1, port: sw-1/1.1, power: own}
                  - {name: mute-1, port: sw-1/1.2, power: own, lldp: false}
                  - {name: rpi-2, port: sw-2/1.3}
                """);
        first = new TestManager(lab.sw("sw-1"), "lab-write");
        second = new TestManager(lab.sw("sw-2"), "lab-write");
    }

    @AfterEach
    void stopsTheLab() throws IOException {
        first.close();
        second.close();
        lab.close();
    }

    private static List<String> texts(List<VariableBinding> bindings, String root) {
        return bindings.stream()
                .map(it -> it.getOid().toDottedString().substring(root.length() + 1) + " "
                        + it.getVariable().toString())
                .toList();
    }

    private List<String> remote(TestManager manager, int column) throws IOException {
        return texts(manager.walk(REMOTE + column), REMOTE + column);
    }

    @Test
    void severalNeighboursOnAPortAreRowsOfTheirOwn() throws IOException {
        assertThat(remote(first, 9)).containsExactly("0.1.1 rpi-1", "0.1.2 pc-1", "0.5.1 sw-2");
        assertThat(first.get(REMOTE + "12.0.1.1").get(0).toValueString()).isEqualTo("01");
    }

    @Test
    void linkedSwitchesHearOfEachOtherAsBridges() throws IOException {
        assertThat(remote(second, 9)).containsExactly("0.3.1 rpi-2", "0.5.1 sw-1");
        assertThat(remote(second, 4)).last().isEqualTo("0.5.1 4");
        assertThat(remote(second, 5))
                .last()
                .isEqualTo("0.5.1 " + lab.file().switches().getFirst().mac());
        assertThat(remote(second, 7)).last().isEqualTo("0.5.1 Gi1/0/5");
        assertThat(second.get(REMOTE + "12.0.5.1").get(0).getVariable().toString())
                .isEqualTo(" ");
        assertThat(second.walk("1.0.8802.1.1.2.1.4.2.1.3"))
                .last()
                .asString()
                .contains(".0.5.1.1.4." + lab.file().switches().getFirst().ip());
    }

    @Test
    void theForwardingTableAlsoKnowsWhoIsSilentAndWhoIsBehindAnotherSwitch() throws IOException {
        List<String> ports = first.walk(FORWARDING).stream()
                .map(it -> it.getVariable().toString())
                .sorted()
                .toList();
        assertThat(ports).containsExactly("1", "1", "2", "5", "5");
        assertThat(first.walk("1.3.6.1.2.1.17.7.1.2.2.1.2")).hasSize(5);
        assertThat(texts(first.walk("1.3.6.1.2.1.17.1.4.1.2"), "1.3.6.1.2.1.17.1.4.1.2"))
                .contains("5 5");
        assertThat(lab.sw("sw-1").port("1.1").enabled()).isTrue();
    }

    @Test
    void theLinkOfADeviceWithItsOwnSupplyOutlivesThePowerOfThePort() throws IOException {
        String link = "1.3.6.1.2.1.2.2.1.8.";
        String admin = "1.3.6.1.2.1.105.1.1.1.3.1.";
        first.set(admin + 2, 2);
        second.set(admin + 3, 2);
        assertThat(first.number(link + 2)).isEqualTo(1);
        assertThat(second.number(link + 3)).isEqualTo(2);
        assertThat(remote(second, 9)).containsExactly("0.5.1 sw-1");
    }
}

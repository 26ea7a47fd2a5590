package walt.lab.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.VariableBinding;
import walt.lab.Lab;
import walt.lab.LabSwitch;
import walt.lab.TestLab;

/** The numbering schemes are those of real switches: the tables of one switch number the same port differently. */
class NumberingTest {

    private static final String OFFSET_BY_TWO = """
            switches:
              - name: sw-1
                delay: 0
                ports: 3
                uplinks: 1
                numbering: {group: 1, row: 3, if-index: 10001, lldp-port: 1, name: "Fa1/0/{n}"}
            nodes: [{name: rpi-1, port: sw-1/1.3}]
            """;

    private static final String UPLINKS_FIRST = """
            switches:
              - {name: sw-1, delay: 0, ports: 2, uplinks: 0, numbering: {group: 2, before: 1, name: "port{n}"}}
            nodes: [{name: rpi-1, port: sw-1/2.1}]
            """;

    @Test
    void aRowOffsetByTwoIsTheFirstInterface() throws IOException {
        try (Lab lab = TestLab.start(OFFSET_BY_TWO);
                TestManager manager = new TestManager(lab.sw("sw-1"), "lab-read")) {
            assertThat(manager.number("1.3.6.1.2.1.105.1.1.1.6.1.3")).isEqualTo(3);
            assertThat(manager.number("1.3.6.1.2.1.2.2.1.8.10001")).isEqualTo(1);
            assertThat(manager.get("1.3.6.1.2.1.31.1.1.1.1.10001").get(0).getVariable())
                    .hasToString("Fa1/0/1");
            assertThat(manager.get("1.0.8802.1.1.2.1.3.7.1.3.1").get(0).getVariable())
                    .hasToString("Fa1/0/1");
            assertThat(neighbour(manager)).isEqualTo("1.0.8802.1.1.2.1.4.1.1.9.0.1.1 = rpi-1");
        }
    }

    @Test
    void interfacesWithoutPoeCanComeFirst() throws IOException {
        try (Lab lab = TestLab.start(UPLINKS_FIRST);
                TestManager manager = new TestManager(lab.sw("sw-1"), "lab-read")) {
            LabSwitch device = lab.sw("sw-1");
            assertThat(device.port("2.1").face().ifName()).isEqualTo("port2");
            assertThat(manager.number("1.3.6.1.2.1.2.2.1.8.1")).isEqualTo(2);
            assertThat(manager.number("1.3.6.1.2.1.2.2.1.8.2")).isEqualTo(1);
            assertThat(neighbour(manager)).isEqualTo("1.0.8802.1.1.2.1.4.1.1.9.0.2.1 = rpi-1");
        }
    }

    @Test
    void aNeighbourTellsItsMacAndItsManagementAddress() throws IOException {
        try (Lab lab = TestLab.start(OFFSET_BY_TWO);
                TestManager manager = new TestManager(lab.sw("sw-1"), "lab-read")) {
            assertThat(manager.get("1.0.8802.1.1.2.1.4.1.1.5.0.1.1").get(0).getVariable())
                    .hasToString("02:6c:4d:00:00:01");
            assertThat(manager.number("1.0.8802.1.1.2.1.4.2.1.3.0.1.1.1.4.127.77.0.1"))
                    .isEqualTo(2);
        }
    }

    private static String neighbour(TestManager manager) throws IOException {
        VariableBinding only = manager.walk("1.0.8802.1.1.2.1.4.1.1.9").getFirst();
        return only.getOid().toDottedString() + " = " + only.getVariable();
    }
}

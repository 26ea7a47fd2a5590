package walt.lab.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static walt.lab.TestLab.node;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;
import walt.lab.Lab;
import walt.lab.Standstill;
import walt.lab.TestLab;
import walt.lab.log.PortChange;
import walt.lab.log.SnmpExchange;

class SnmpAgentTest {

    private static final String ADMIN = "1.3.6.1.2.1.105.1.1.1.3.1.";
    private static final String DETECTION = "1.3.6.1.2.1.105.1.1.1.6.1.";
    private static final String OPER_STATUS = "1.3.6.1.2.1.2.2.1.8.";
    private static final String NEIGHBOURS = "1.0.8802.1.1.2.1.4.1.1.9";

    private Lab lab;
    private TestManager manager;

    @BeforeEach
    void startsTheLab() throws IOException {
        lab = TestLab.start(TestLab.QUICK + """
                switches: [{name: sw-1, ports: 4, uplinks: 2, delay: 0, power: 0.02}]
                nodes:
                  - {name: "rpi-[1-2]", port: "sw-1/1.[1-2]"}
                  - {name: pc-1, port: sw-1/1.3, power: own}
                """);
        manager = new TestManager(lab.sw("sw-1"), "lab-write");
    }

    @AfterEach
    void stopsTheLab() throws IOException {
        manager.close();
        lab.close();
    }

    @Test
    void portsTellWhetherTheyAreEnabledAndDeliver() throws IOException {
        assertThat(manager.number(ADMIN + 1)).isEqualTo(1);
        assertThat(manager.number(DETECTION + 1)).isEqualTo(3);
        assertThat(manager.number(DETECTION + 3)).as("own power supply").isEqualTo(2);
        assertThat(manager.number(DETECTION + 4)).as("nothing plugged in").isEqualTo(2);
        assertThat(manager.number(OPER_STATUS + 3)).isEqualTo(1);
        assertThat(manager.number(OPER_STATUS + 4)).isEqualTo(2);
        assertThat(manager.number(OPER_STATUS + 5)).as("first uplink").isEqualTo(1);
        assertThat(manager.number(OPER_STATUS + 6)).isEqualTo(2);
    }

    @Test
    void cuttingThePowerTakesLinkNeighbourAndNodeDownUntilItReturns() throws Exception {
        long since = lab.log().newest();
        assertThat(manager.set(ADMIN + 2, 2).orElseThrow().getErrorStatus()).isEqualTo(PDU.noError);
        assertThat(manager.number(ADMIN + 2)).isEqualTo(2);
        assertThat(manager.number(DETECTION + 2)).isEqualTo(1);
        assertThat(manager.number(OPER_STATUS + 2)).isEqualTo(2);
        assertThat(neighbours()).containsExactly("rpi-1", "pc-1");
        TestLab.await(lab, since, node("rpi-2", "off"));

        assertThat(manager.set(ADMIN + 2, 1).orElseThrow().getErrorStatus()).isEqualTo(PDU.noError);
        TestLab.await(lab, since, node("rpi-2", "booting"));
        assertThat(manager.number(DETECTION + 2)).isEqualTo(3);
        TestLab.await(lab, since, node("rpi-2", "up"));
        assertThat(neighbours()).containsExactly("rpi-1", "rpi-2", "pc-1");
        assertThat(lab.sw("sw-1").changes("1.2"))
                .extracting(PortChange::power)
                .containsExactly("off", "on", "delivering");
    }

    private List<String> neighbours() throws IOException {
        return manager.walk(NEIGHBOURS).stream()
                .map(binding -> binding.getVariable().toString())
                .toList();
    }

    @Test
    void cuttingThePowerOfANodeWithItsOwnSupplyDoesNothingToIt() throws IOException {
        manager.set(ADMIN + 3, 2);
        assertThat(manager.number(OPER_STATUS + 3)).isEqualTo(1);
        assertThat(lab.node("pc-1").boots()).isEqualTo(1);
        assertThat(lab.node("pc-1").state().hasLink()).isTrue();
    }

    @Test
    void aShortCutEndsBeforePowerWasFoundAgain() throws Exception {
        long since = lab.log().newest();
        Standstill still = Standstill.of(lab);
        manager.set(ADMIN + 1, 2);
        manager.set(ADMIN + 1, 1);
        manager.set(ADMIN + 1, 2);
        manager.set(ADMIN + 1, 1);
        still.end();
        TestLab.await(lab, since, node("rpi-1", "up"));
        assertThat(lab.sw("sw-1").changes("1.1"))
                .extracting(PortChange::power)
                .containsExactly("off", "on", "off", "on", "delivering");
        assertThat(lab.node("rpi-1").boots()).isEqualTo(2);
    }

    @Test
    void wrongSetsAreRefusedAndChangeNothing() throws IOException {
        assertThat(manager.set(ADMIN + 1, 7).orElseThrow().getErrorStatus()).isEqualTo(PDU.wrongValue);
        assertThat(manager.set(ADMIN + 9, 2).orElseThrow().getErrorStatus()).isEqualTo(PDU.noCreation);
        assertThat(manager.set(DETECTION + 1, 2).orElseThrow().getErrorStatus()).isEqualTo(PDU.notWritable);
        PDU both = manager.send(
                        PDU.SET,
                        new VariableBinding(new OID(ADMIN + 1), new Integer32(2)),
                        new VariableBinding(new OID(ADMIN + 2), new Integer32(3)))
                .orElseThrow();
        assertThat(both.getErrorStatus()).isEqualTo(PDU.wrongValue);
        assertThat(both.getErrorIndex()).isEqualTo(2);
        assertThat(lab.sw("sw-1").changes("1.1")).isEmpty();
    }

    @Test
    void versionOneSaysNoSuchName() throws IOException {
        manager.speaking(SnmpConstants.version1);
        assertThat(manager.get(ADMIN + 9).getErrorStatus()).isEqualTo(PDU.noSuchName);
        assertThat(manager.number(ADMIN + 1)).isEqualTo(1);
        assertThat(manager.set(ADMIN + 1, 2).orElseThrow().getErrorStatus()).isEqualTo(PDU.noError);
        assertThat(manager.walk("1.3.6.1.2.1.105")).hasSize(4 * 12 + 4);
    }

    @Test
    void aWalkAndAGetBulkSeeTheSame() throws IOException {
        List<VariableBinding> walked = manager.walk("1.3.6.1.2.1.2.2.1.8");
        assertThat(walked).hasSize(6);
        assertThat(List.copyOf(manager.bulk("1.3.6.1.2.1.2.2.1.8", 6).getAll())).isEqualTo(walked);
    }

    @Test
    void everyRequestIsWrittenDown() throws IOException {
        manager.number(ADMIN + 1);
        manager.set(ADMIN + 1, 2);
        List<SnmpExchange> seen = lab.sw("sw-1").exchanges();
        assertThat(seen).extracting(SnmpExchange::pdu).containsExactly("GET", "SET");
        assertThat(seen).extracting(SnmpExchange::oids).containsOnly(List.of(ADMIN + 1));
        assertThat(seen).extracting(SnmpExchange::values).containsExactly(List.of("1"), List.of("2"));
        assertThat(seen).extracting(SnmpExchange::status).containsOnly("noError");
        assertThat(seen).extracting(SnmpExchange::concurrent).containsOnly(1);
    }
}

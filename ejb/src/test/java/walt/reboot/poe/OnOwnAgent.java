package walt.reboot.poe;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import walt.reboot.inventory.PoeRow;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.snmp.SnmpVersion;

/** A family of switches on an agent of our own, over real sockets. */
abstract class OnOwnAgent extends PoeSwitchContract {
    private static final SnmpConfig PATIENT =
            new SnmpConfig(List.of(Duration.ofSeconds(20)), Duration.ofSeconds(20), Duration.ofSeconds(10), 3, 100);
    private static final SnmpConfig QUICK =
            new SnmpConfig(List.of(Duration.ofMillis(50)), Duration.ofMillis(50), Duration.ofSeconds(10), 3, 100);

    final LoopbackAgent agent = new LoopbackAgent();
    final SnmpAgents agents = SnmpAgents.open(() -> PATIENT);
    private final SnmpAgents quick = SnmpAgents.open(() -> QUICK);
    private final SnmpVersion version;
    private final Mib mib;

    /**
     * Where the family has what, and in which numbers.
     *
     * @param admin the OID before the row's index
     * @param status the OID before the row's index
     * @param grouped whether the index is group and port
     */
    record Mib(
            String admin,
            String status,
            boolean grouped,
            int on,
            int off,
            int delivering,
            int searching,
            int disabled) {
        static final Mib RFC_3621 =
                new Mib("1.3.6.1.2.1.105.1.1.1.3.", "1.3.6.1.2.1.105.1.1.1.6.", true, 1, 2, 3, 2, 1);

        String index(PoeRow row) {
            return grouped ? row.toString() : Integer.toString(row.port());
        }
    }

    OnOwnAgent(SnmpVersion version, Mib mib) {
        this.version = version;
        this.mib = mib;
        for (int port = 1; port <= 4; port++) {
            PoeRow row = new PoeRow(1, port);
            agent.table.put(mib.admin + mib.index(row), new Integer32(mib.on));
            agent.table.put(
                    mib.status + mib.index(row), new Integer32(row.equals(EMPTY) ? mib.searching : mib.delivering));
        }
        agent.fate(request -> {
            follow(request);
            return LoopbackAgent.Fate.ANSWER;
        });
    }

    /** The status follows the switch. */
    private void follow(PDU request) {
        String feeding = mib.index(FEEDING);
        if (request.getType() == PDU.SET && request.get(0).getOid().toString().equals(mib.admin + feeding)) {
            boolean on = request.get(0).getVariable().toInt() == mib.on;
            agent.table.put(mib.status + feeding, new Integer32(on ? mib.delivering : mib.disabled));
        }
    }

    @AfterEach
    void close() {
        agents.close();
        quick.close();
        agent.close();
    }

    abstract PoeSwitch reached(SnmpAgents by, SnmpTarget target);

    @Override
    PoeSwitch writable() {
        return reached(agents, agent.target(version, "private"));
    }

    @Override
    PoeSwitch readOnly() {
        return reached(agents, agent.target(version, "public"));
    }

    @Override
    PoeSwitch unknownToIt() {
        return reached(quick, agent.target(version, "wrong"));
    }
}

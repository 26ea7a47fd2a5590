package walt.reboot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.snmp4j.smi.OID;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.MacAddress;
import walt.reboot.snmp.LoopbackAgent;
import walt.reboot.snmp.LoopbackAgent.Fate;
import walt.reboot.snmp.MibTable;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.snmp.SnmpVersion;

/** A switch that answers over a real socket from a table. */
final class ReplayedSwitch implements AutoCloseable {
    private static final SnmpConfig PATIENT =
            new SnmpConfig(List.of(Duration.ofSeconds(20)), Duration.ofSeconds(20), Duration.ofSeconds(10), 10, 1000);

    private final LoopbackAgent agent = new LoopbackAgent();
    private final SnmpAgents agents = SnmpAgents.open(() -> PATIENT);

    /** What the switch tells. */
    MibTable table() {
        return agent.table;
    }

    SwitchReading read() throws InterruptedException {
        return read(agents, agent.target(SnmpVersion.V2C, "public"));
    }

    static SwitchReading read(SnmpAgents agents, SnmpTarget target) throws InterruptedException {
        SwitchReader.Outcome outcome = new SwitchReader(agents).read(agent(target));
        assertThat(outcome).isInstanceOf(SwitchReader.Read.class);
        return ((SwitchReader.Read) outcome).reading();
    }

    SwitchMaps.Listening listen() throws InterruptedException {
        return new SwitchReader(agents).listen(agent(agent.target(SnmpVersion.V2C, "public")));
    }

    /** The requests so far, in order. */
    List<String> asked() {
        return agent.heard;
    }

    /** Refuses requests for what is at or behind this OID. */
    void refuse(String oid) {
        agent.fate(request -> request.get(0).getOid().startsWith(new OID(oid)) ? Fate.REFUSE : Fate.ANSWER);
    }

    Optional<Map<Integer, Set<MacAddress>>> forwarding(Vendor vendor) throws InterruptedException {
        return new ForwardingReader(agents).all(agent(agent.target(SnmpVersion.V2C, "public")), vendor);
    }

    Optional<Map<Integer, Set<MacAddress>>> forwardingAsShown() throws InterruptedException {
        return new SwitchReader(agents).learned(agent(agent.target(SnmpVersion.V2C, "public")));
    }

    Optional<Map<Integer, Set<MacAddress>>> forwardingOfSilent() throws InterruptedException {
        SnmpConfig quick =
                new SnmpConfig(List.of(Duration.ofMillis(50)), Duration.ofMillis(50), Duration.ofSeconds(10), 3, 100);
        try (SnmpAgents hasty = SnmpAgents.open(() -> quick)) {
            return new ForwardingReader(hasty).all(agent(agent.target(SnmpVersion.V2C, "wrong")), Vendor.OTHER);
        }
    }

    static SwitchAgent agent(SnmpTarget target) {
        return new SwitchAgent(new UUID(0, 1), new DeviceName("sw-1"), target);
    }

    @Override
    public void close() {
        agents.close();
        agent.close();
    }
}

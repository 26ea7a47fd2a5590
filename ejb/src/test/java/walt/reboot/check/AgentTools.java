package walt.reboot.check;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.PoeRow;
import walt.reboot.inventory.topology.SwitchProfile;
import walt.reboot.poe.FamilyMemory;
import walt.reboot.poe.FamilyProbe;
import walt.reboot.poe.FamilyProbe.Identity;
import walt.reboot.poe.PortsInWork;
import walt.reboot.poe.Rfc3621PoeSwitch;
import walt.reboot.poe.SwitchFamilies;
import walt.reboot.poe.WriteProbe;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.Tables;
import walt.reboot.topology.PoeFamily;
import walt.reboot.topology.SwitchMaps;
import walt.reboot.topology.SwitchProbe;
import walt.reboot.topology.SwitchReader;

/** A check's tools with real SNMP and no database. */
final class AgentTools implements CheckTools {
    private final SnmpAgents agents;
    private final SwitchFamilies families;

    @Nullable
    Instant cycled;

    AgentTools(SnmpAgents agents) {
        this.agents = agents;
        this.families = new SwitchFamilies(new FamilyProbe(agents), new Memory(), Clock.systemUTC());
    }

    private record Memory(Map<UUID, Identity> known) implements FamilyMemory {
        Memory() {
            this(new ConcurrentHashMap<>());
        }

        @Override
        public Optional<Identity> recall(UUID switchId) {
            return Optional.ofNullable(known.get(switchId));
        }

        @Override
        public void keep(UUID switchId, Identity identity) {
            known.put(switchId, identity);
        }
    }

    @Override
    public Greeting greet(SwitchAgent agent) throws InterruptedException {
        return Greeting.of(families.describe(agent));
    }

    @Override
    public Optional<PoeFamily> family(SwitchAgent agent) throws InterruptedException {
        return families.of(agent) instanceof SwitchFamilies.Known known
                ? Optional.of(known.family())
                : Optional.empty();
    }

    @Override
    public SwitchMaps.Outcome map(SwitchAgent agent) throws InterruptedException {
        return new SwitchMaps(
                        new SwitchReader(agents),
                        new SwitchProbe(agents, Clock.systemUTC()),
                        Clock.systemUTC(),
                        id -> List.of())
                .now(agent);
    }

    @Override
    public Tables tables(SwitchAgent agent) {
        return new Tables(agents, agent.target());
    }

    @Override
    public WriteProbe.Outcome write(SwitchAgent agent, List<PoeRow> rows) throws InterruptedException {
        return new WriteProbe(it -> new Rfc3621PoeSwitch(agents, it.target()), new PortsInWork()).run(agent, rows);
    }

    @Override
    public Optional<SwitchProfile> profile(UUID switchId) {
        return Optional.of(new SwitchProfile(switchId, "", "rfc3621", Instant.EPOCH, cycled));
    }
}

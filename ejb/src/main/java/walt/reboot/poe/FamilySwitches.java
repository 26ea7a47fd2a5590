package walt.reboot.poe;

import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.topology.PoeFamily;

/** Switches by what they are found to be. */
final class FamilySwitches implements PoeSwitches {
    static final String NO_TABLE =
            "this switch shows no PoE table by SNMP, so its ports can't be switched; see 'walt device check'";

    private final SnmpAgents agents;
    private final SwitchFamilies families;

    FamilySwitches(SnmpAgents agents, SwitchFamilies families) {
        this.agents = agents;
        this.families = families;
    }

    @Override
    public PoeSwitch of(SwitchAgent agent) {
        return new FoundPoeSwitch(() -> found(agent, families.of(agent)));
    }

    @Override
    public PoeSwitch remembered(SwitchAgent agent) {
        return new FoundPoeSwitch(() -> found(agent, families.remembered(agent)));
    }

    private SwitchAnswer<PoeSwitch> found(SwitchAgent agent, SwitchFamilies.Outcome outcome) {
        return switch (outcome) {
            case SwitchFamilies.Known known -> new SwitchAnswer.Done<>(of(known.family(), agent.target()));
            case SwitchFamilies.NoTable none -> new SwitchAnswer.Refused<>(NO_TABLE, true);
            case SwitchFamilies.Unknown unknown -> unknown.why().as();
        };
    }

    private PoeSwitch of(PoeFamily family, SnmpTarget target) {
        return switch (family) {
            case RFC_3621 -> new Rfc3621PoeSwitch(agents, target);
            case NETGEAR -> new NetgearPoeSwitch(agents, target);
            case TP_LINK -> new TpLinkPoeSwitch(agents, target);
            case CISCO -> new CiscoPoeSwitch(agents, target);
            case READ_ONLY -> new ReadOnlyPoeSwitch(agents, target);
        };
    }
}

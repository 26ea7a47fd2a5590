package walt.reboot.poe;

import walt.reboot.engine.Attempt;
import walt.reboot.engine.PowerSource.NamedPort;
import walt.reboot.engine.PowerSource.PoePort;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.engine.Progress;
import walt.reboot.topology.SwitchMap;
import walt.reboot.topology.SwitchMaps;

/** Power cycles of ports that are known by the name of their interface: asks the switch first which PoE port that is. */
final class NamedPortCycle {
    private final SwitchMaps maps;
    private final PowerCycle cycle;

    NamedPortCycle(SwitchMaps maps, PowerCycle cycle) {
        this.maps = maps;
        this.cycle = cycle;
    }

    /**
     * Cycles the port's power, when there is no doubt which one it is.
     *
     * @throws InterruptedException when the reboot was aborted before power could be cut
     */
    Attempt run(NamedPort named, String node, Progress progress) throws InterruptedException {
        SwitchAgent agent = named.agent();
        progress.phase("asking " + agent.name() + " for the PoE port of " + named.interfaceName());
        return switch (maps.of(agent)) {
            case SwitchMaps.Unread unread -> new Attempt.Failed(unread.why());
            case SwitchMaps.Mapped mapped ->
                switch (mapped.map().rowOf(named.interfaceName())) {
                    case SwitchMap.Row found ->
                        cycle.run(new PoePort(new SwitchPort(agent, found.row()), false), node, progress);
                    case SwitchMap.NoRow none ->
                        new Attempt.Failed("the PoE port of " + named + " is not known: " + none.why());
                };
        };
    }
}

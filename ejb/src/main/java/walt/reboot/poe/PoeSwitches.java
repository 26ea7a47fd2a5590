package walt.reboot.poe;

import walt.reboot.engine.PowerSource.SwitchAgent;

/** Finds the family that a switch belongs to. */
@FunctionalInterface
public interface PoeSwitches {
    /** The switch, for a request to cycle power: when it was not asked of late what it is, it is asked before anything else. */
    PoeSwitch of(SwitchAgent agent);

    /** The switch as it was known before, for power that it owes: it is not asked what it is when anybody remembers. */
    default PoeSwitch remembered(SwitchAgent agent) {
        return of(agent);
    }
}

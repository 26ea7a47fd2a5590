package walt.reboot.poe;

import walt.reboot.engine.PowerSource.SwitchAgent;

/** Finds the family that a switch belongs to. */
@FunctionalInterface
public interface PoeSwitches {
    PoeSwitch of(SwitchAgent agent);
}

package walt.reboot.poe;

import walt.reboot.inventory.PoeRow;

/** What a switch can do with the power of its ports. Each call blocks until the switch has answered or its patience is over. */
public interface PoeSwitch {
    /** Reads a port. */
    SwitchAnswer<PortReading> read(PoeRow row) throws InterruptedException;

    /** Asks, once, to switch a port's power on or off. The answer proves nothing. */
    SwitchAnswer<Accepted> switchPower(PoeRow row, boolean on) throws InterruptedException;

    /** The switch has taken a request without complaint. */
    record Accepted() {}
}

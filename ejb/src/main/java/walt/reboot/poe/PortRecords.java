package walt.reboot.poe;

import java.util.List;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.topology.PortClaims.Claims;
import walt.reboot.topology.Neighbour;

/**
 * What the inventory knows about a port, asked right before its power is cut. Each method throws {@link
 * PowerLedger.LedgerUnavailable} when the database does not answer: then the power must not be cut.
 */
public interface PortRecords {
    /** Who is on record at the port, which is thought to feed the node. */
    Claims claims(PortInView port, Node node) throws InterruptedException;

    /** The devices that have one of the neighbour's addresses. */
    List<Known> known(Neighbour neighbour) throws InterruptedException;

    /** Notes that the switch has cut the power of the port and given it back, as read-backs have shown. */
    void cycled(SwitchPort port) throws InterruptedException;

    /** Notes that the port does not feed what it was thought to. */
    void distrust(SwitchPort port, String reason) throws InterruptedException;
}

package walt.reboot.poe;

import walt.reboot.poe.PortReading.Detection;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.topology.PoeFamily;

/** A switch of TP-Link, with a table of its own ({@code tpPoePortConfigTable}); the group of its rows is always 1. */
final class TpLinkPoeSwitch extends PoeTableSwitch {
    private static final int OFF = 0;
    private static final int TURNING_ON = 1;
    private static final int ON = 2;

    TpLinkPoeSwitch(SnmpAgents agents, SnmpTarget target) {
        super(agents, target, PoeFamily.TP_LINK.table());
    }

    /** {@code tpPoePowerStatus}: "off" is also what a port without a device is. */
    @Override
    Detection detection(int status, boolean on) {
        return switch (status) {
            case OFF -> on ? Detection.SEARCHING : Detection.DISABLED;
            case TURNING_ON -> Detection.SEARCHING;
            case ON -> Detection.DELIVERING_POWER;
            default -> Detection.FAULT;
        };
    }
}

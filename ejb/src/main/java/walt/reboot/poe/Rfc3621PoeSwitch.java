package walt.reboot.poe;

import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.topology.PoeFamily;

/** A switch with the port table of RFC 3621 ({@code pethPsePortTable}), which most vendors have. */
public final class Rfc3621PoeSwitch extends PoeTableSwitch {
    public Rfc3621PoeSwitch(SnmpAgents agents, SnmpTarget target) {
        super(agents, target, PoeFamily.RFC_3621.table());
    }
}

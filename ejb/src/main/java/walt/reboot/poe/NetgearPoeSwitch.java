package walt.reboot.poe;

import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.topology.PoeFamily;

/** A smart switch of Netgear, which has RFC 3621's port table in a place of its own. */
final class NetgearPoeSwitch extends PoeTableSwitch {
    NetgearPoeSwitch(SnmpAgents agents, SnmpTarget target) {
        super(agents, target, PoeFamily.NETGEAR.table());
    }
}

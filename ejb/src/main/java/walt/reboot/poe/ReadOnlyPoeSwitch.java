package walt.reboot.poe;

import walt.reboot.inventory.PoeRow;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.topology.PoeFamily;

/** A switch whose ports can be read, where it has RFC 3621's table, and not be switched by SNMP. */
final class ReadOnlyPoeSwitch extends PoeTableSwitch {
    static final String WHY = "this switch does not allow PoE control by SNMP";

    ReadOnlyPoeSwitch(SnmpAgents agents, SnmpTarget target) {
        super(agents, target, PoeFamily.READ_ONLY.table());
    }

    /** Sends nothing. */
    @Override
    public SwitchAnswer<Accepted> switchPower(PoeRow row, boolean on) {
        return new SwitchAnswer.Refused<>(WHY, true);
    }
}

package walt.reboot.poe;

import java.util.OptionalInt;
import walt.reboot.engine.PowerSource;
import walt.reboot.inventory.PoeRow;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpTarget;
import walt.reboot.topology.PoeFamily;

/** A switch whose ports can be read, where it has RFC 3621's table, and not be switched by SNMP. */
final class ReadOnlyPoeSwitch extends PoeTableSwitch {
    ReadOnlyPoeSwitch(SnmpAgents agents, SnmpTarget target) {
        super(agents, target, PoeFamily.READ_ONLY.table());
    }

    /** A port that is not in the table may be there all the same, and can't be switched either. */
    @Override
    public SwitchAnswer<PortReading> read(PoeRow row, OptionalInt ifIndex) throws InterruptedException {
        SwitchAnswer<PortReading> answer = super.read(row, ifIndex);
        return answer instanceof SwitchAnswer.NoSuchPort
                ? new SwitchAnswer.Refused<>(PowerSource.NO_CONTROL, true)
                : answer;
    }

    /** Sends nothing. */
    @Override
    public SwitchAnswer<Accepted> switchPower(PoeRow row, boolean on) {
        return new SwitchAnswer.Refused<>(PowerSource.NO_CONTROL, true);
    }
}

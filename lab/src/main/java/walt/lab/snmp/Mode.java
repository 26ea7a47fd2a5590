package walt.lab.snmp;

import org.snmp4j.PDU;
import org.snmp4j.smi.SMIConstants;
import org.snmp4j.smi.Variable;
import walt.lab.family.PowerMode;
import walt.lab.fault.FaultKind;
import walt.lab.poe.PoePort;
import walt.lab.poe.SimulatedSwitch;

/** Setting {@code cpeExtPsePortEnable}, which gives a port a mode and switches it on, or switches it off. */
record Mode(SimulatedSwitch device) implements Column.Write<PoePort> {

    @Override
    public int check(PoePort port, Variable value) {
        if (value.getSyntax() != SMIConstants.SYNTAX_INTEGER) {
            return PDU.wrongType;
        }
        boolean known = value.toInt() >= PowerMode.AUTO.code() && value.toInt() <= PowerMode.DISABLE.code();
        return known ? PDU.noError : PDU.wrongValue;
    }

    @Override
    public void apply(PoePort port, Variable value) {
        if (!device.faults().has(FaultKind.IGNORES_SETS)) {
            port.mode(PowerMode.of(value.toInt()), "SET");
        }
    }
}

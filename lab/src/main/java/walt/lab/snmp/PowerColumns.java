package walt.lab.snmp;

import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.SMIConstants;
import org.snmp4j.smi.Variable;
import walt.lab.family.Family;
import walt.lab.family.PowerTable;
import walt.lab.fault.FaultKind;
import walt.lab.poe.Detection;
import walt.lab.poe.PoePort;
import walt.lab.poe.PoweredDevice;
import walt.lab.poe.SimulatedSwitch;

/** The columns by which power is switched and watched, in the numbers of a table. */
record PowerColumns(SimulatedSwitch device, PowerTable table) {

    private static final int TP_OFF = 0;
    private static final int TP_TURNING_ON = 1;

    /** {@code pethPsePortAdminEnable}, {@code tpPoePortStatus}. */
    Column<PoePort> admin() {
        return new Column<>(
                table.admin(), port -> new Integer32(port.enabled() ? table.on() : table.off()), new Power(this));
    }

    /** {@code pethPsePortDetectionStatus}, {@code tpPoePowerStatus}. */
    Column<PoePort> status() {
        return Column.of(table.status(), port -> new Integer32(status(port)));
    }

    OID index(PoePort port) {
        return table.grouped()
                ? Rows.index(port.spec().group(), port.spec().row())
                : Rows.index(port.spec().row());
    }

    private int status(PoePort port) {
        Detection detection = port.detection();
        if (!table.equals(Family.TPLINK.table())) {
            return detection.code();
        }
        return switch (detection) {
            case DISABLED -> TP_OFF;
            case SEARCHING -> port.devices().stream().anyMatch(PoweredDevice::poePowered) ? TP_TURNING_ON : TP_OFF;
            case DELIVERING_POWER -> table.delivering();
        };
    }

    /** Setting the column switches the power of a port. */
    private record Power(PowerColumns columns) implements Column.Write<PoePort> {

        @Override
        public int check(PoePort port, Variable value) {
            if (value.getSyntax() != SMIConstants.SYNTAX_INTEGER) {
                return PDU.wrongType;
            }
            PowerTable table = columns.table;
            return value.toInt() == table.on() || value.toInt() == table.off() ? PDU.noError : PDU.wrongValue;
        }

        @Override
        public void apply(PoePort port, Variable value) {
            if (!columns.device.faults().has(FaultKind.IGNORES_SETS)) {
                port.enable(value.toInt() == columns.table.on(), "SET");
            }
        }
    }
}

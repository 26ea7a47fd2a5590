package walt.lab.snmp;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import walt.lab.family.PowerMode;
import walt.lab.family.PowerTable;
import walt.lab.layout.Interface;
import walt.lab.poe.PoePort;
import walt.lab.poe.SimulatedSwitch;
import walt.lab.recording.Recording;

/** The objects of a recorded switch that change: its ports' power, the links that depend on it, and the time since its start. */
final class LiveCells {

    private static final String IF_OPER_STATUS = "1.3.6.1.2.1.2.2.1.8.";
    private static final OID SYS_UP_TIME = new OID("1.3.6.1.2.1.1.3.0");

    private final SimulatedSwitch device;
    private final Recording recording;
    private final Map<OID, Cell<?>> cells = new HashMap<>();

    LiveCells(SimulatedSwitch device, Recording recording) {
        this.device = device;
        this.recording = recording;
    }

    Map<OID, Cell<?>> all() {
        cells.put(SYS_UP_TIME, new Cell<>(Column.of(0, it -> SystemMib.ticks(upTime())), device));
        device.ports().forEach(this::add);
        return cells;
    }

    private void add(PoePort port) {
        PowerTable table = device.spec().tables().family().table();
        PowerColumns columns = new PowerColumns(device, table);
        put(table.adminColumn(), columns.index(port), port, columns.admin());
        put(table.statusColumn(), columns.index(port), port, columns.status());
        put(PowerMode.COLUMN, columns.index(port), port, new Column<>(1, LiveCells::mode, new Mode(device)));
        OID link = new OID(IF_OPER_STATUS + port.face().ifIndex());
        Variable recorded = recording.values().get(link);
        if (!port.face().equals(Interface.UNKNOWN) && recorded != null) {
            cells.put(link, new Cell<>(Column.of(0, it -> link(it, recorded)), port));
        }
    }

    private void put(String column, OID index, PoePort port, Column<PoePort> live) {
        OID oid = new OID(column).append(index);
        cells.put(oid, new Cell<>(recording.isWritable() ? live : Column.of(live.id(), live.read()), port));
    }

    /** As recorded on a port that is off, too: this firmware does not tell "disable" there. */
    private static Variable mode(PoePort port) {
        return new Integer32(port.mode().code());
    }

    private Variable link(PoePort port, Variable recorded) {
        return port.devices().isEmpty() ? recorded : InterfaceMib.status(device, port.face());
    }

    private Duration upTime() {
        boolean runsOn = device.boots() == 1;
        return runsOn && recording.values().get(SYS_UP_TIME) instanceof TimeTicks before
                ? device.upTime().plusMillis(before.toMilliseconds())
                : device.upTime();
    }
}

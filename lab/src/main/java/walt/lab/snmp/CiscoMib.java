package walt.lab.snmp;

import java.util.List;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import walt.lab.family.PowerMode;
import walt.lab.layout.Interface;
import walt.lab.poe.PoePort;
import walt.lab.poe.SimulatedSwitch;

/** {@code cpeExtPsePortTable} of CISCO-POWER-ETHERNET-EXT-MIB, and {@code entPhysicalTable} of ENTITY-MIB (RFC 6933), whose rows it names. */
final class CiscoMib {

    private static final int CLASS_PORT = 10;
    private static final int FIRST_ENTITY = 1001;

    private CiscoMib() {}

    static List<MibTable<?>> of(SimulatedSwitch device) {
        return List.of(
                new MibTable<>(
                        PowerMode.ENTRY,
                        modes(device),
                        Rows.fixed(
                                device.ports(),
                                port -> Rows.index(
                                        port.spec().group(), port.spec().row()))),
                new MibTable<>(
                        "1.3.6.1.2.1.47.1.1.1.1",
                        entities(),
                        Rows.fixed(device.interfaces(), face -> Rows.index(entity(device, face)))));
    }

    private static List<Column<PoePort>> modes(SimulatedSwitch device) {
        return List.of(
                new Column<>(1, CiscoMib::mode, new Mode(device)),
                Column.of(11, port -> new Integer32(entity(device, port.face()))));
    }

    /** The MIB says that a port that is off has the mode "disable". */
    private static Variable mode(PoePort port) {
        return new Integer32((port.enabled() ? port.mode() : PowerMode.DISABLE).code());
    }

    private static List<Column<Interface>> entities() {
        return List.of(
                Column.of(2, face -> new OctetString(face.ifName())),
                Column.of(5, face -> new Integer32(CLASS_PORT)),
                Column.of(7, face -> new OctetString(face.ifName())));
    }

    private static int entity(SimulatedSwitch device, Interface face) {
        return FIRST_ENTITY + device.interfaces().indexOf(face);
    }
}

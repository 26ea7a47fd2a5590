package walt.reboot.poe;

import java.util.List;
import java.util.OptionalInt;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import walt.reboot.inventory.PoeRow;
import walt.reboot.poe.PortReading.Detection;
import walt.reboot.poe.SwitchAnswer.Done;
import walt.reboot.poe.SwitchAnswer.Unclear;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.SnmpAnswer;
import walt.reboot.snmp.SnmpTarget;

/** A switch with the port table of RFC 3621 ({@code pethPsePortTable}), which most vendors have. */
public final class Rfc3621PoeSwitch implements PoeSwitch {
    private static final OID ADMIN_ENABLE = new OID("1.3.6.1.2.1.105.1.1.1.3");
    private static final OID DETECTION_STATUS = new OID("1.3.6.1.2.1.105.1.1.1.6");
    private static final int ON = 1;
    private static final int OFF = 2;

    private final SnmpAgents agents;
    private final SnmpTarget target;

    public Rfc3621PoeSwitch(SnmpAgents agents, SnmpTarget target) {
        this.agents = agents;
        this.target = target;
    }

    @Override
    public SwitchAnswer<PortReading> read(PoeRow row, OptionalInt ifIndex) throws InterruptedException {
        OID admin = cell(ADMIN_ENABLE, row);
        OID detection = cell(DETECTION_STATUS, row);
        return switch (agents.get(target, List.of(admin, detection))) {
            case SnmpAnswer.Values values -> reading(values.number(admin), values.number(detection));
            case SnmpAnswer failure -> failed(failure);
        };
    }

    @Override
    public SwitchAnswer<Accepted> switchPower(PoeRow row, boolean on) throws InterruptedException {
        SnmpAnswer answer = on
                ? agents.setInAnyCase(target, cell(ADMIN_ENABLE, row), new Integer32(ON))
                : agents.set(target, cell(ADMIN_ENABLE, row), new Integer32(OFF));
        return switch (answer) {
            case SnmpAnswer.Values accepted -> new Done<>(new Accepted());
            case SnmpAnswer failure -> failed(failure);
        };
    }

    private static SwitchAnswer<PortReading> reading(OptionalInt admin, OptionalInt detection) {
        if (admin.isEmpty() || admin.getAsInt() < ON || admin.getAsInt() > OFF) {
            return new Unclear<>("pethPsePortAdminEnable is neither 1 nor 2");
        }
        return new Done<>(new PortReading(admin.getAsInt() == ON, detection(detection)));
    }

    /** A status that RFC 3621 doesn't know is taken for a fault of an unknown kind: certain is only that no power is reported. */
    private static Detection detection(OptionalInt status) {
        Detection[] known = Detection.values(); // in the order of RFC 3621, from 1 on
        int index = status.orElse(0) - 1;
        return index >= 0 && index < known.length ? known[index] : Detection.OTHER_FAULT;
    }

    private static OID cell(OID column, PoeRow row) {
        return new OID(column).append(row.group()).append(row.port());
    }

    private static <T> SwitchAnswer<T> failed(SnmpAnswer failure) {
        return switch (failure) {
            case SnmpAnswer.Values values -> new Unclear<>("values that were not asked for");
            case SnmpAnswer.NoSuchObject missing -> new SwitchAnswer.NoSuchPort<>();
            case SnmpAnswer.Refused refused -> new SwitchAnswer.Refused<>(refused.errorStatus());
            case SnmpAnswer.TimedOut silent -> new SwitchAnswer.NoAnswer<>();
            case SnmpAnswer.Wrong wrong -> new Unclear<>(wrong.how());
        };
    }
}

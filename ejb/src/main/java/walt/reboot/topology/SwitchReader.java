package walt.reboot.topology;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.PoeRow;
import walt.reboot.snmp.SnmpAgents;
import walt.reboot.snmp.Tables;

/** Reads all that a switch tells about its ports and neighbours; one request after the other, some rows at a time. */
public final class SwitchReader {
    private final Function<SwitchAgent, Tables> tables;

    public SwitchReader(SnmpAgents agents) {
        this(agent -> new Tables(agents, agent.target()));
    }

    SwitchReader(Function<SwitchAgent, Tables> tables) {
        this.tables = tables;
    }

    /** What came of reading a switch. */
    public sealed interface Outcome {}

    /** It answered. */
    public record Read(SwitchReading reading) implements Outcome {}

    /** It did not; why, for the user. */
    public record Unread(String why) implements Outcome {}

    public Outcome read(SwitchAgent agent) throws InterruptedException {
        try {
            return new Read(read(new ColumnReader(tables.apply(agent))));
        } catch (Tables.Silent silent) {
            return new Unread(silent(agent));
        }
    }

    /** Looks only who is heard on which port. */
    SwitchMaps.Listening listen(SwitchAgent agent) throws InterruptedException {
        ColumnReader columns = new ColumnReader(tables.apply(agent));
        LldpReader lldp = new LldpReader(columns);
        try {
            Map<Integer, List<Neighbour>> heard = lldp.neighbours();
            boolean own = heard.isEmpty() && Vendor.of(columns.sysObjectId()) == Vendor.TP_LINK;
            return new SwitchMaps.Listened(new Heard(heard, own ? lldp.ofTpLink() : Map.of()));
        } catch (Tables.Silent silent) {
            return new SwitchMaps.Deaf(silent(agent));
        }
    }

    static String silent(SwitchAgent agent) {
        return agent.name() + " does not answer SNMP requests: check its address, 'snmp.port' and 'snmp.community'";
    }

    private static SwitchReading read(ColumnReader columns) throws Tables.Silent, InterruptedException {
        InterfaceReader interfaces = new InterfaceReader(columns);
        LldpReader lldp = new LldpReader(columns);
        PoeReader poe = new PoeReader(columns);
        Vendor vendor = Vendor.of(columns.sysObjectId());
        Map<PoeRow, PoeState> table = poe.table(vendor); // first: it is what matters most
        Map<PoeRow, OptionalInt> entities = vendor == Vendor.CISCO && !table.isEmpty() ? poe.entities() : Map.of();
        Map<Integer, SwitchInterface> faces = interfaces.interfaces();
        Map<Integer, Integer> bridge = interfaces.bridgePorts();
        List<LocalPort> localPorts = lldp.localPorts();
        Map<Integer, List<Neighbour>> heard = lldp.neighbours();
        Map<Integer, List<Neighbour>> onInterface =
                vendor == Vendor.TP_LINK && heard.isEmpty() ? lldp.ofTpLink() : Map.of();
        return new SwitchReading(
                vendor, faces, bridge, localPorts, heard, onInterface, table, entities, columns.oddities());
    }
}

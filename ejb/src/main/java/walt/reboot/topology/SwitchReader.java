package walt.reboot.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import walt.reboot.engine.PowerSource.SwitchAgent;
import walt.reboot.inventory.MacAddress;
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
            return new Unread(agent.name() + " " + silent.getMessage());
        }
    }

    /** Looks only who is heard on which port. */
    SwitchMaps.Listening listen(SwitchAgent agent) throws InterruptedException {
        ColumnReader columns = new ColumnReader(tables.apply(agent));
        try {
            Ears ears = Ears.of(new LldpReader(columns), Vendor.of(columns.sysObjectId()));
            String deaf = ears.deaf();
            return deaf == null
                    ? new SwitchMaps.Listened(ears.heard())
                    : new SwitchMaps.Deaf(agent.name() + " " + deaf);
        } catch (Tables.Silent silent) {
            return new SwitchMaps.Deaf(agent.name() + " " + silent.getMessage());
        }
    }

    /** Looks only which addresses are behind which port, as far as the switch shows them; empty when that can't be read. */
    Optional<Map<Integer, Set<MacAddress>>> learned(SwitchAgent agent) throws InterruptedException {
        return new ForwardingReader(tables).shown(agent);
    }

    private static SwitchReading read(ColumnReader columns) throws Tables.Silent, InterruptedException {
        InterfaceReader interfaces = new InterfaceReader(columns);
        LldpReader lldp = new LldpReader(columns);
        PoeReader poe = new PoeReader(columns);
        Vendor vendor = Vendor.of(columns.sysObjectId());
        Map<PoeRow, PoeState> table = poe.table(vendor); // first: it is what matters most
        Map<PoeRow, OptionalInt> entities = vendor == Vendor.CISCO && !table.isEmpty() ? poe.entities() : Map.of();
        Ears ears = Ears.of(lldp, vendor);
        Map<Integer, SwitchInterface> faces = interfaces.interfaces();
        Map<Integer, Integer> bridge = interfaces.bridgePorts();
        // who tells neighbours by interface may lack the standard tables
        List<LocalPort> localPorts = ears.heard().onInterface().isEmpty() ? lldp.localPorts() : List.of();
        return new SwitchReading(
                vendor,
                faces,
                bridge,
                localPorts,
                ears.heard().onLldpPort(),
                ears.heard().onInterface(),
                ears.deaf(),
                table,
                entities,
                columns.oddities());
    }
}

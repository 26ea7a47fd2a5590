package walt.lab.snmp;

import java.util.List;
import java.util.stream.Stream;
import org.snmp4j.agent.DefaultMOServer;
import org.snmp4j.agent.DuplicateRegistrationException;
import org.snmp4j.smi.OctetString;
import walt.lab.poe.SimulatedSwitch;

/** What the agent of a switch can be asked for: its recording, or what the lab makes up. */
final class AgentObjects {

    private AgentObjects() {}

    static DefaultMOServer of(SimulatedSwitch device) {
        DefaultMOServer server = new DefaultMOServer();
        server.addContext(new OctetString());
        device.spec()
                .tables()
                .recording()
                .map(recording -> List.<CellObject>of(new RecordedMib(device, recording)))
                .orElseGet(() -> simulated(device))
                .forEach(table -> register(server, table));
        return server;
    }

    private static List<CellObject> simulated(SimulatedSwitch device) {
        return Stream.of(
                        SystemMib.of(device),
                        InterfaceMib.of(device),
                        PoeMib.of(device),
                        LldpMib.of(device),
                        BridgeMib.of(device))
                .<CellObject>flatMap(List::stream)
                .toList();
    }

    private static void register(DefaultMOServer server, CellObject table) {
        try {
            server.register(table, null);
        } catch (DuplicateRegistrationException overlapping) {
            throw new IllegalStateException(overlapping);
        }
    }
}

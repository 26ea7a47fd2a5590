package walt.reboot.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import walt.reboot.engine.FewQueries;
import walt.reboot.inventory.topology.PortStatement;
import walt.reboot.inventory.topology.PortStatements;
import walt.reboot.snmp.SnmpSession;

/** Puts the plain classes of this package together: one memory of switches for all. */
@ApplicationScoped
public class TopologyBeans {
    @Produces
    @Singleton
    SwitchMaps maps(SnmpSession snmp, Clock clock, PortStatements statements, FewQueries queries) {
        return new SwitchMaps(
                new SwitchReader(snmp.agents()),
                new SwitchProbe(snmp.agents(), clock),
                clock,
                id -> stated(id, statements, queries));
    }

    private static List<PortStatement> stated(UUID switchId, PortStatements statements, FewQueries queries) {
        try {
            return queries.ask(() -> statements.of(switchId));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    @Produces
    @Singleton
    ForwardingReader forwarding(SnmpSession snmp) {
        return new ForwardingReader(snmp.agents());
    }
}

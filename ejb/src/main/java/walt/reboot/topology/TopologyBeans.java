package walt.reboot.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import walt.reboot.engine.FewQueries;
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
                id -> queries.insist(() -> statements.of(id)));
    }

    @Produces
    @Singleton
    ForwardingReader forwarding(SnmpSession snmp) {
        return new ForwardingReader(snmp.agents());
    }
}

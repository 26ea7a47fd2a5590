package walt.reboot.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import walt.reboot.snmp.SnmpSession;

/** Puts the plain classes of this package together: one memory of switches for all. */
@ApplicationScoped
public class TopologyBeans {
    @Produces
    @Singleton
    SwitchMaps maps(SnmpSession snmp, Clock clock) {
        return new SwitchMaps(new SwitchReader(snmp.agents()), clock);
    }

    @Produces
    @Singleton
    ForwardingReader forwarding(SnmpSession snmp) {
        return new ForwardingReader(snmp.agents());
    }
}

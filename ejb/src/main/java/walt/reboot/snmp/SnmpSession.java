package walt.reboot.snmp;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;

/** The server's one SNMP session, open as long as the application is deployed. */
@ApplicationScoped
public class SnmpSession {
    @Inject
    Provider<SnmpConfig> config;

    @SuppressWarnings("NullAway.Init") // set by open()
    private UdpWire wire;

    @SuppressWarnings("NullAway.Init")
    private SnmpAgents agents;

    @PostConstruct
    void open() {
        wire = UdpWire.open();
        agents = new SnmpAgents(wire, new AgentLines(System::nanoTime), config::get);
    }

    /** The way to ask agents. */
    public SnmpAgents agents() {
        return agents;
    }

    @PreDestroy
    void close() {
        wire.close();
    }
}

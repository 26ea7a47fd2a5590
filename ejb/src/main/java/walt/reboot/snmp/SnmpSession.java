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
    private SnmpAgents agents;

    @PostConstruct
    void open() {
        agents = SnmpAgents.open(config::get);
    }

    /** The way to ask agents. */
    public SnmpAgents agents() {
        return agents;
    }

    @PreDestroy
    void close() {
        agents.close();
    }
}

package walt.reboot.startup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timer;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** The server's start, and its heartbeat. State is in the database; a beat that is lost or late does no harm. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class ServerLife {
    private static final System.Logger LOG = System.getLogger(ServerLife.class.getName());

    @Inject
    ConfigCheck configuration;

    @Inject
    FirstAccount firstAccount;

    @Inject
    Recovery recovery;

    @PostConstruct
    void start() {
        configuration.check();
        firstAccount.createIfMissing();
        recovery.resume();
    }

    /** Renews leases and gives power back to ports that are owed it. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void beat(Timer timer) {
        try {
            recovery.beat();
        } catch (RuntimeException e) {
            // a timer whose method throws twice would be dropped by the container
            LOG.log(System.Logger.Level.ERROR, "the heartbeat failed; the next one follows", e);
        }
    }
}

package walt.reboot.topology.scan;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timer;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.Instant;

/** Lets all switches be scanned again and again; a beat that is lost or late does no harm. */
@Singleton
@Startup
@DependsOn("ServerLife")
@TransactionManagement(TransactionManagementType.BEAN)
public class ScanTimer {
    private static final System.Logger LOG = System.getLogger(ScanTimer.class.getName());

    @Inject
    TopologyScans scans;

    @Inject
    Provider<ScanConfig> config;

    @Inject
    Clock clock;

    private Instant last = Instant.EPOCH;

    @PostConstruct
    void start() {
        last = clock.instant();
        scans.interruptOld();
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void beat(Timer timer) {
        scanIfDue();
    }

    void scanIfDue() {
        try {
            ScanConfig wanted = config.get();
            Instant now = clock.instant();
            if (wanted.enabled() && !now.isBefore(last.plus(wanted.every())) && !scans.busy()) {
                scans.startAll();
                last = now;
            }
        } catch (RuntimeException e) {
            // a timer whose method throws twice would be dropped by the container
            LOG.log(System.Logger.Level.ERROR, "the scan of switches can't be started; the next beat follows", e);
        }
    }
}

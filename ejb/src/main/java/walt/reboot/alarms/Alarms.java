package walt.reboot.alarms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import walt.reboot.engine.PortsUnderWay;
import walt.reboot.engine.RebootService;
import walt.reboot.engine.ServerIdentity;
import walt.reboot.inventory.DeviceLookup;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.records.PowerIntent;
import walt.reboot.inventory.records.RebootRecords;
import walt.reboot.inventory.topology.DistrustedPort;
import walt.reboot.inventory.topology.DistrustedPorts;
import walt.reboot.poe.PoeConfig;
import walt.reboot.poe.PortsInWork;

/** The alarms as they are now, from the record. */
@ApplicationScoped
public class Alarms {
    private static final System.Logger LOG = System.getLogger(Alarms.class.getName());
    /** What a power cycle may take beyond its off time and its two proofs. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    @Inject
    RebootRecords records;

    @Inject
    DistrustedPorts distrusted;

    @Inject
    DeviceLookup devices;

    @Inject
    PortsInWork inWork;

    @Inject
    RebootService reboots;

    @Inject
    ServerIdentity server;

    @Inject
    Provider<PoeConfig> config;

    @Inject
    Clock clock;

    private final AlarmLog log = new AlarmLog(text -> LOG.log(System.Logger.Level.WARNING, text));
    private volatile int count;

    /** All of them, the oldest first. */
    public List<Alarm> now() {
        List<PowerIntent> intents = records.openIntents();
        List<DistrustedPort> doubted = distrusted.all();
        PortsUnderWay underWay = reboots.portsUnderWay();
        PoeConfig poe = config.get();
        Duration patience =
                poe.offTime().plus(poe.proofBound()).plus(poe.proofBound()).plus(MARGIN);
        return new AlarmRules(
                        server.name(),
                        names(intents, doubted),
                        intent -> underWay.has(intent) || inWork.has(intent.switchId(), intent.row()),
                        clock.instant(),
                        patience)
                .of(intents, doubted);
    }

    /** Looks whether alarms have begun or are over, and logs it. */
    public void watch() {
        List<Alarm> alarms = now();
        count = alarms.size();
        log.now(alarms);
    }

    /** How many there were at the last {@link #watch}. */
    public int count() {
        return count;
    }

    private Map<UUID, DeviceName> names(List<PowerIntent> intents, List<DistrustedPort> doubted) {
        Set<UUID> switches = Stream.concat(
                        intents.stream().map(PowerIntent::switchId),
                        doubted.stream().map(DistrustedPort::switchId))
                .collect(Collectors.toSet());
        return devices.byIds(switches).stream()
                .collect(Collectors.toMap(DeviceLookup.Known::id, DeviceLookup.Known::name));
    }
}

package walt.reboot.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import walt.reboot.devices.MachineSettings;
import walt.reboot.engine.ServerIdentity;
import walt.reboot.inventory.DataFolder;
import walt.reboot.poe.PoeConfig;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.soft.SoftConfig;
import walt.reboot.topology.scan.ScanConfig;
import walt.reboot.vm.CommandTemplate;
import walt.reboot.vm.VmConfig;

/** Makes each concern's record from the configuration as it is now: who asks anew sees changes without a restart. */
@ApplicationScoped
class ConfigBeans {
    private static final System.Logger LOG = System.getLogger(ConfigBeans.class.getName());

    private final Map<Class<?>, Object> lastValid = new ConcurrentHashMap<>();

    @Inject
    ServerConfig values;

    @Produces
    @Dependent
    SoftConfig soft() {
        return named(
                "walt.soft",
                SoftConfig.class,
                () -> new SoftConfig(
                        values.number(Key.SOFT_PORT),
                        values.duration(Key.SOFT_CONNECT_TIMEOUT),
                        values.duration(Key.SOFT_REPLY_TIMEOUT),
                        values.duration(Key.SOFT_REFUSAL_PATIENCE),
                        values.duration(Key.SOFT_LOSS_WATCH)));
    }

    @Produces
    @Dependent
    PoeConfig poe() {
        return named(
                "walt.poe",
                PoeConfig.class,
                () -> new PoeConfig(
                        values.duration(Key.POE_OFF_TIME),
                        values.duration(Key.POE_PROOF_TIMEOUT),
                        values.duration(Key.POE_LINK_TIMEOUT),
                        values.duration(Key.POE_READ_EVERY),
                        values.number(Key.POE_OFF_TRIES),
                        values.number(Key.POE_ON_TRIES),
                        values.duration(Key.POE_RETRY_PAUSE),
                        values.duration(Key.POE_COOL_DOWN),
                        values.duration(Key.POE_POSITION_AGE)));
    }

    @Produces
    @Dependent
    SnmpConfig snmp() {
        return named(
                "walt.snmp",
                SnmpConfig.class,
                () -> new SnmpConfig(
                        values.durations(Key.SNMP_READ_TIMEOUTS),
                        values.duration(Key.SNMP_SET_TIMEOUT),
                        values.duration(Key.SNMP_SILENCE),
                        values.number(Key.SNMP_BULK),
                        values.number(Key.SNMP_LONGEST_WALK)));
    }

    @Produces
    @Dependent
    ScanConfig scans() {
        return named(
                "walt.topology",
                ScanConfig.class,
                () -> new ScanConfig(values.durationOrNone(Key.TOPOLOGY_SCAN_EVERY)));
    }

    @Produces
    @Dependent
    VmConfig vm(ServerIdentity server, DataFolder folder) {
        return named(Key.VM_COMMAND.label(), VmConfig.class, () -> {
            String command = values.text(Key.VM_COMMAND);
            return VmConfig.of(
                    server.name(),
                    command.isEmpty()
                            ? CommandTemplate.none()
                            : CommandTemplate.parse(command, MachineSettings.placeholders()),
                    folder.path().resolve("vms"));
        });
    }

    /**
     * The concern's record; when it is wrong now, the last one that was right: a typing mistake in the admin console must not
     * stop a power cycle half way.
     */
    private <T> T named(String keys, Class<T> type, Supplier<T> record) {
        try {
            T valid = record.get();
            lastValid.put(type, valid);
            return valid;
        } catch (IllegalArgumentException outOfRange) {
            return lastValid(type, "Configuration: " + keys + ": " + outOfRange.getMessage(), outOfRange);
        } catch (IllegalStateException wrong) {
            return lastValid(type, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private <T> T lastValid(Class<T> type, String message, RuntimeException wrong) {
        T last = type.cast(lastValid.get(type));
        if (last == null) {
            throw new IllegalStateException(message, wrong);
        }
        LOG.log(System.Logger.Level.ERROR, "{0} The values before it stay in force.", message);
        return last;
    }
}

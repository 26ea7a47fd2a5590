package walt.reboot.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import walt.reboot.config.Key;
import walt.reboot.config.ServerConfig;
import walt.reboot.inventory.secrets.Secrets;
import walt.reboot.poe.PoeConfig;
import walt.reboot.snmp.SnmpConfig;
import walt.reboot.soft.SoftConfig;
import walt.reboot.topology.scan.ScanConfig;
import walt.reboot.vm.VmConfig;

/** Reads the whole configuration and the key once, so that what is wrong ends the start with its name instead of a later reboot. */
@ApplicationScoped
class ConfigCheck {
    private static final System.Logger LOG = System.getLogger(ConfigCheck.class.getName());

    @Inject
    Provider<SoftConfig> soft;

    @Inject
    Provider<PoeConfig> poe;

    @Inject
    Provider<SnmpConfig> snmp;

    @Inject
    Provider<ScanConfig> scans;

    @Inject
    Provider<VmConfig> vm;

    @Inject
    ServerConfig values;

    @Inject
    Secrets secrets;

    /** @throws IllegalStateException when a value or the key is wrong */
    void check() {
        values.warnings().forEach(warning -> LOG.log(System.Logger.Level.WARNING, warning));
        soft.get();
        poe.get();
        snmp.get();
        scans.get();
        vm.get();
        values.duration(Key.REBOOT_RESUME_WITHIN);
        values.flag(Key.API_OPEN_NODES);
        secrets.keeper();
    }
}

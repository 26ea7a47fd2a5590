package walt.reboot.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import walt.reboot.inventory.DeviceLookup;
import walt.reboot.inventory.topology.DistrustedPorts;
import walt.reboot.inventory.topology.PortStatements;
import walt.reboot.inventory.topology.SwitchProfiles;

/**
 * Uses the records that reboots ask. One that is used first by a reboot, on a thread which doesn't belong to the container,
 * while the server starts, would never find its entity manager.
 */
@ApplicationScoped
class FirstUse {
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    DeviceLookup devices;

    @Inject
    DistrustedPorts distrusted;

    @Inject
    PortStatements statements;

    @Inject
    SwitchProfiles profiles;

    /** To be called on a thread of the container, before reboots go on. */
    void ofRecords() {
        var unused = devices.byId(NOBODY);
        distrusted.all();
        statements.of(NOBODY);
        profiles.all();
    }
}

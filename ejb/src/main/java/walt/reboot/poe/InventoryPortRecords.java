package walt.reboot.poe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import walt.reboot.engine.FewQueries;
import walt.reboot.engine.Node;
import walt.reboot.engine.PowerSource.SwitchPort;
import walt.reboot.inventory.DeviceLookup;
import walt.reboot.inventory.DeviceLookup.Known;
import walt.reboot.inventory.topology.DistrustedPort;
import walt.reboot.inventory.topology.DistrustedPorts;
import walt.reboot.inventory.topology.PortClaims;
import walt.reboot.inventory.topology.PortClaims.Claims;
import walt.reboot.inventory.topology.SwitchProfiles;
import walt.reboot.topology.Neighbour;

/** The record of ports in the database. */
@ApplicationScoped
public class InventoryPortRecords implements PortRecords {
    @Inject
    PortClaims claims;

    @Inject
    DeviceLookup devices;

    @Inject
    DistrustedPorts distrusted;

    @Inject
    SwitchProfiles profiles;

    @Inject
    FewQueries queries;

    @Inject
    Clock clock;

    @Override
    public Claims claims(PortInView view, Node node) throws InterruptedException {
        return ask(() -> claims.of(view.port().agent().id(), node.id(), view.place()));
    }

    @Override
    public List<Known> known(Neighbour neighbour) throws InterruptedException {
        return ask(() -> devices.byAddress(neighbour.macs(), neighbour.addresses()));
    }

    @Override
    public void cycled(SwitchPort port) throws InterruptedException {
        var unused = ask(() -> {
            profiles.cycled(port.agent().id(), clock.instant());
            return port;
        });
    }

    @Override
    public void distrust(SwitchPort port, String reason) throws InterruptedException {
        var unused = ask(() -> {
            distrusted.distrust(new DistrustedPort(port.agent().id(), port.row(), clock.instant(), reason));
            return port;
        });
    }

    private <T> T ask(Supplier<T> query) throws InterruptedException {
        return DatabasePatience.ask(() -> queries.ask(query));
    }
}

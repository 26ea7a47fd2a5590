package walt.reboot.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import walt.reboot.inventory.settings.Setting;

/** What refers to a device by its name or row: the power ports of nodes, and ports that are owed power. */
@ApplicationScoped
class DeviceReferences {
    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /** @throws Conflict when nodes are fed by this switch, or one of its ports is owed power */
    void checkUnused(Device device, List<Device> all) {
        List<String> fed = all.stream()
                .filter(node -> isFedBy(node, device))
                .map(node -> node.name().value())
                .toList();
        if (!fed.isEmpty()) {
            throw new Conflict(
                    device.name() + " feeds " + Folding.fold(fed) + ": change their 'power.port' setting first.");
        }
        Long owed = rows.createQuery("select count(i) from PowerIntent i where i.switchId = :id", Long.class)
                .setParameter("id", device.id())
                .getSingleResult();
        if (owed > 0) {
            throw new Conflict(
                    "The server still has to switch on " + owed + " port(s) of " + device.name() + ": see the log.");
        }
    }

    private static boolean isFedBy(Device node, Device powerSwitch) {
        String port = node.settings().get(Setting.POWER_PORT);
        return port != null && PowerPort.parse(port).powerSwitch().equals(powerSwitch.name());
    }
}

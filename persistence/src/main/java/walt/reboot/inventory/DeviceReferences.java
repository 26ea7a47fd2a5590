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

    /** Lets the power ports that name a switch follow its new name. */
    void renamed(DeviceName old, DeviceName fresh) {
        if (old.equals(fresh)) {
            return;
        }
        rows.createNativeQuery("update device set version = version + 1 where id in"
                        + " (select device_id from setting where name = 'power.port' and substring(val, 1, ?1) = ?2)")
                .setParameter(1, old.value().length() + 1)
                .setParameter(2, old.value() + "/")
                .executeUpdate();
        rows.createNativeQuery("update setting set val = concat(?1, substring(val, ?2))"
                        + " where name = 'power.port' and substring(val, 1, ?3) = ?4")
                .setParameter(1, fresh.value())
                .setParameter(2, old.value().length() + 1)
                .setParameter(3, old.value().length() + 1)
                .setParameter(4, old.value() + "/")
                .executeUpdate();
    }

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

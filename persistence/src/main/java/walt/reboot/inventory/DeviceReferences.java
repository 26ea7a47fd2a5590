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

    /** @throws Conflict when nodes are fed by this switch */
    void checkFeedsNobody(Device device, List<Device> all) {
        List<String> fed = all.stream()
                .filter(node -> isFedBy(node, device))
                .map(node -> node.name().value())
                .toList();
        if (!fed.isEmpty()) {
            throw new Conflict(
                    device.name() + " feeds " + Folding.fold(fed) + ": change their 'power.port' setting first.");
        }
    }

    /**
     * Gives up the ports of a switch that could not be switched on again.
     *
     * @throws Conflict when there are some and it is not forced, or when a port is being switched right now
     */
    void giveUpOwed(Device device, boolean force) {
        List<String> switching = owed(device, "null");
        if (!switching.isEmpty()) {
            throw new Conflict(
                    ports(device, switching) + " is being switched right now: try again when the reboot has ended.");
        }
        List<String> dark = owed(device, "not null");
        if (!dark.isEmpty() && !force) {
            throw new Conflict(ports(device, dark) + " could not be switched on again, and the server goes on trying"
                    + " (see walt device alarms): use --force (in the API force=true) to give that up.");
        }
        if (!dark.isEmpty()) {
            giveUp(device, dark);
        }
    }

    private void giveUp(Device device, List<String> dark) {
        int closed = rows.createQuery("delete from PowerIntent i where i.switchId = :id and i.problem is not null")
                .setParameter("id", device.id())
                .executeUpdate();
        System.getLogger(DeviceReferences.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "{0} is forgotten by force; given up: {1} port(s) that are owed power ({2})",
                        device.name(),
                        closed,
                        String.join(", ", dark));
    }

    /** @param problem "null" for the ports that are being switched, "not null" for those where that failed */
    private List<String> owed(Device device, String problem) {
        return rows.createQuery(
                        "select i.poeGroup, i.poePort from PowerIntent i where i.switchId = :id and i.problem is "
                                + problem + " order by i.poeGroup, i.poePort",
                        Object[].class)
                .setParameter("id", device.id())
                .getResultStream()
                .map(row -> row[0] + "." + row[1])
                .toList();
    }

    private static String ports(Device device, List<String> rows) {
        return (rows.size() == 1 ? "Port " : "Each of the ports ") + String.join(", ", rows) + " of " + device.name();
    }

    private static boolean isFedBy(Device node, Device powerSwitch) {
        String port = node.settings().get(Setting.POWER_PORT);
        return port != null && PowerPort.parse(port).powerSwitch().equals(powerSwitch.name());
    }
}

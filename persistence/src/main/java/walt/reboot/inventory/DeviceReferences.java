package walt.reboot.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import walt.reboot.inventory.settings.Setting;

/** What refers to a device by its name or row: the power ports of nodes, ports that are owed power, and what is known of the ports of a switch. */
@ApplicationScoped
class DeviceReferences {
    /** No power cycle lasts longer: a port that is owed power for longer was left behind by a server that is gone. */
    private static final Duration LONGEST_CYCLE = Duration.ofMinutes(15);

    private static final String SWITCHING = "(i.problem is null and i.since > :recent)";

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
     * Gives up what would get lost with a switch that is in use; the ports that could not be switched on again stay as they are.
     *
     * @throws Conflict when there is such a thing and it is not forced, or when a port is being switched right now
     */
    void giveUp(Device device, boolean force, Instant now) {
        Instant recent = now.minus(LONGEST_CYCLE);
        List<String> switching = owed(device, SWITCHING, recent);
        if (!switching.isEmpty()) {
            throw new Conflict(
                    ports(device, switching) + " is being switched right now: try again when the reboot has ended.");
        }
        List<String> dark = owed(device, "not " + SWITCHING, recent);
        List<String> losses = losses(device, dark);
        if (!losses.isEmpty() && !force) {
            throw new Conflict(String.join(" ", losses) + " Use --force (in the API force=true) to forget "
                    + device.name() + " all the same.");
        }
        if (!dark.isEmpty()) {
            giveUp(device, dark, recent);
        }
    }

    /** In sentences. All of them at once, so that nobody forces more than he was told. */
    private List<String> losses(Device device, List<String> dark) {
        List<String> losses = new ArrayList<>();
        if (!dark.isEmpty()) {
            losses.add(ports(device, dark)
                    + " could not be switched on again so far (see walt device alarms): that would" + " be given up.");
        }
        List<String> nodes = nodesAt(device);
        if (!nodes.isEmpty()) {
            losses.add("Nodes were found at ports of " + device.name() + ": " + Folding.fold(nodes)
                    + ". They could not be hard-rebooted any more until a scan finds them elsewhere.");
        }
        List<String> stated = statedPorts(device);
        if (!stated.isEmpty()) {
            losses.add("Ports of " + device.name() + " have labels or stated PoE rows, which would be lost: "
                    + Folding.fold(stated) + ".");
        }
        return losses;
    }

    /** The names of the nodes that the last scan of the switch found there. */
    private List<String> nodesAt(Device device) {
        return rows.createQuery(
                        "select distinct d.name from Device d, Position p where p.deviceId = d.id"
                                + " and p.switchId = :id and p.confirmed = true and d.type = :node",
                        String.class)
                .setParameter("id", device.id())
                .setParameter("node", DeviceType.NODE)
                .getResultList();
    }

    private List<String> statedPorts(Device device) {
        return rows.createQuery("select s.interfaceName from PortStatement s where s.switchId = :id", String.class)
                .setParameter("id", device.id())
                .getResultList();
    }

    private void giveUp(Device device, List<String> dark, Instant recent) {
        int closed = rows.createQuery("delete from PowerIntent i where i.switchId = :id and not " + SWITCHING)
                .setParameter("id", device.id())
                .setParameter("recent", recent)
                .executeUpdate();
        System.getLogger(DeviceReferences.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "{0} is forgotten by force; given up: {1} port(s) that are owed power ({2})",
                        device.name(),
                        closed,
                        String.join(", ", dark));
    }

    private List<String> owed(Device device, String which, Instant recent) {
        return rows.createQuery(
                        "select i.poeGroup, i.poePort from PowerIntent i where i.switchId = :id and " + which
                                + " order by i.poeGroup, i.poePort",
                        Object[].class)
                .setParameter("id", device.id())
                .setParameter("recent", recent)
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

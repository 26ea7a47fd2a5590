package walt.reboot.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.settings.Setting;

/** Finds single devices with light queries, for those who can't wait until all are read. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class DeviceLookup {
    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    @Inject
    DeviceRows mapping;

    /** A device without its settings. */
    public record Known(
            UUID id,
            DeviceName name,
            DeviceType type,
            @Nullable MacAddress mac,
            @Nullable IpAddress ip) {}

    /** The {@code power.port} of a node. */
    public record Stated(UUID node, DeviceName name, PowerPort port) {}

    public Optional<Device> byId(UUID id) {
        return Optional.ofNullable(rows.find(DeviceEntity.class, id)).map(mapping::device);
    }

    public Optional<Device> byName(DeviceName name) {
        return rows.createQuery("select d from Device d where d.name = :name", DeviceEntity.class)
                .setParameter("name", name.value())
                .getResultStream()
                .findFirst()
                .map(mapping::device);
    }

    /** Those that have one of the addresses. */
    public List<Known> byAddress(Collection<MacAddress> macs, Collection<IpAddress> ips) {
        if (macs.isEmpty() && ips.isEmpty()) {
            return List.of();
        }
        // a list of nothing is no SQL
        List<String> wantedMacs = macs.isEmpty()
                ? List.of("-")
                : macs.stream().map(MacAddress::toString).toList();
        List<String> wantedIps = ips.isEmpty()
                ? List.of("-")
                : ips.stream().map(IpAddress::toString).toList();
        return rows.createQuery("select d from Device d where d.mac in :macs or d.ip in :ips", DeviceEntity.class)
                .setParameter("macs", wantedMacs)
                .setParameter("ips", wantedIps)
                .getResultStream()
                .map(DeviceLookup::known)
                .toList();
    }

    /** Those of these ids that there are. */
    public List<Known> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return rows.createQuery("select d from Device d where d.id in :ids", DeviceEntity.class)
                .setParameter("ids", List.copyOf(ids))
                .getResultStream()
                .map(DeviceLookup::known)
                .toList();
    }

    /** The ports of a switch that are stated to feed a node. */
    public List<Stated> statedOn(DeviceName powerSwitch) {
        return rows.createQuery(
                        "select d.id, d.name, value(s) from Device d join d.settings s"
                                + " where key(s) = :setting and value(s) like :port",
                        Object[].class)
                .setParameter("setting", Setting.POWER_PORT.label())
                .setParameter("port", powerSwitch + "/%")
                .getResultStream()
                .map(row ->
                        new Stated((UUID) row[0], new DeviceName((String) row[1]), PowerPort.parse((String) row[2])))
                .toList();
    }

    private static Known known(DeviceEntity row) {
        return new Known(
                row.id,
                new DeviceName(row.name),
                row.type,
                row.mac == null ? null : new MacAddress(row.mac),
                row.ip == null ? null : new IpAddress(row.ip));
    }
}

package walt.reboot.inventory.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import walt.reboot.inventory.Clash;

/** The record of where devices were heard. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Positions {
    private static final int MOST_IN_A_QUERY = 500;

    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /** All of them. */
    public List<Position> all() {
        return read(everything());
    }

    /** Those of one device. */
    public List<Position> of(UUID device) {
        return read(of(List.of(device)));
    }

    /**
     * Notes what a switch has heard by LLDP.
     *
     * @throws walt.reboot.inventory.Conflict when somebody else changed the same devices at the same moment
     */
    public PositionChanges hear(Hearing hearing, Directory directory) {
        Map<PositionEntity.Key, PositionEntity> known = new HashMap<>();
        Stream.concat(on(hearing.switchId()).stream(), of(heard(hearing, directory)).stream())
                .forEach(row -> known.put(row.key(), row));
        PositionChanges changes = SwitchPlan.of(hearing, directory, read(known.values()));
        write(changes, known);
        return changes;
    }

    /**
     * Notes what the switches of a scan have told together, after each {@link #hear}.
     *
     * @param begun when the scan began
     * @return by switch
     * @throws walt.reboot.inventory.Conflict when somebody else changed the same devices at the same moment
     */
    public Map<UUID, PositionChanges> check(Instant begun, Collection<Hearing> hearings, Directory directory) {
        Map<PositionEntity.Key, PositionEntity> known = new HashMap<>();
        everything().forEach(row -> known.put(row.key(), row));
        Map<UUID, PositionChanges> changes = CrossCheck.of(begun, hearings, directory, read(known.values()));
        changes.values().forEach(each -> write(each, known));
        return changes;
    }

    private void write(PositionChanges changes, Map<PositionEntity.Key, PositionEntity> known) {
        changes.written().forEach((key, position) -> {
            PositionEntity row = known.get(key);
            if (row == null) {
                row = new PositionEntity();
                row.set(position);
                rows.persist(row);
                known.put(key, row);
            } else {
                row.set(position);
            }
        });
        changes.removed().stream().map(known::remove).filter(Objects::nonNull).forEach(rows::remove);
        Clash.flush(rows);
    }

    private static List<UUID> heard(Hearing hearing, Directory directory) {
        return hearing.neighbours().stream()
                .map(directory::who)
                .filter(Directory.Known.class::isInstance)
                .map(who -> ((Directory.Known) who).device().id())
                .distinct()
                .toList();
    }

    private static List<Position> read(Collection<PositionEntity> found) {
        return found.stream().map(PositionEntity::position).toList();
    }

    private List<PositionEntity> everything() {
        return rows.createQuery("select p from Position p", PositionEntity.class)
                .getResultList();
    }

    private List<PositionEntity> on(UUID switchId) {
        return rows.createQuery("select p from Position p where p.switchId = :id", PositionEntity.class)
                .setParameter("id", switchId)
                .getResultList();
    }

    private List<PositionEntity> of(List<UUID> devices) {
        return Stream.iterate(0, at -> at < devices.size(), at -> at + MOST_IN_A_QUERY)
                .map(at -> devices.subList(at, Math.min(devices.size(), at + MOST_IN_A_QUERY)))
                .flatMap(some -> rows.createQuery(
                                "select p from Position p where p.deviceId in :some", PositionEntity.class)
                        .setParameter("some", some)
                        .getResultStream())
                .toList();
    }

    /** Those at one interface of a switch. */
    public List<Position> at(UUID switchId, int ifIndex, String interfaceName) {
        return rows.createQuery(
                        "select p from Position p where p.switchId = :switch and (p.ifIndex = :index or p.interfaceName = :name)",
                        PositionEntity.class)
                .setParameter("switch", switchId)
                .setParameter("index", ifIndex)
                .setParameter("name", interfaceName)
                .getResultStream()
                .map(PositionEntity::position)
                .toList();
    }
}

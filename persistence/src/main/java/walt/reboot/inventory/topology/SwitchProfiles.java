package walt.reboot.inventory.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The record of what switches were found to be. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class SwitchProfiles {
    /** A switch of many nodes is cycled all the time: the record needs not be younger than this. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    private final Map<UUID, Instant> cycled = new ConcurrentHashMap<>();

    /** All of them. */
    public List<SwitchProfile> all() {
        return rows.createQuery("select p from SwitchProfile p", SwitchProfileEntity.class)
                .getResultStream()
                .map(SwitchProfileEntity::profile)
                .toList();
    }

    /** That of one switch; empty while it is not known. */
    public Optional<SwitchProfile> of(UUID switchId) {
        return Optional.ofNullable(rows.find(SwitchProfileEntity.class, switchId))
                .map(SwitchProfileEntity::profile);
    }

    /**
     * Writes down what a switch is. One that is another than before has another record: that the old one has been cycled
     * says nothing of it.
     */
    public void found(UUID switchId, String sysObjectId, String family, Instant when) {
        SwitchProfileEntity row = rows.find(SwitchProfileEntity.class, switchId);
        boolean fresh = row == null;
        if (row == null) {
            row = new SwitchProfileEntity(switchId);
        } else if (!row.sysObjectId.equals(sysObjectId) || !row.family.equals(family)) {
            row.cycled = null;
            cycled.remove(switchId);
        }
        row.sysObjectId = sysObjectId;
        row.family = family;
        row.found = when;
        if (fresh) {
            rows.persist(row);
        }
    }

    /** Notes that a switch has been proven to obey; nothing happens when it has no profile, or did so a moment before. */
    public void cycled(UUID switchId, Instant when) {
        Instant last = cycled.get(switchId);
        if (last != null && when.isBefore(last.plus(YOUNG))) {
            return;
        }
        int updated = rows.createQuery("update SwitchProfile p set p.cycled = :when where p.switchId = :id")
                .setParameter("when", when)
                .setParameter("id", switchId)
                .executeUpdate();
        if (updated > 0) {
            cycled.put(switchId, when);
        }
    }
}

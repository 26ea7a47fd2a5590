package walt.reboot.inventory.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import walt.reboot.inventory.PoeRow;

/** The record of ports whose power must not be cut until somebody states what they feed. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class DistrustedPorts {
    private static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /** All of them, oldest first. */
    public List<DistrustedPort> all() {
        return rows.createQuery("select p from DistrustedPort p order by p.since", DistrustedPortEntity.class)
                .getResultStream()
                .map(DistrustedPortEntity::port)
                .toList();
    }

    /** Those of one switch, oldest first. */
    public List<DistrustedPort> of(UUID switchId) {
        return rows.createQuery(
                        "select p from DistrustedPort p where p.switchId = :switch order by p.since",
                        DistrustedPortEntity.class)
                .setParameter("switch", switchId)
                .getResultStream()
                .map(DistrustedPortEntity::port)
                .toList();
    }

    public Optional<DistrustedPort> find(UUID switchId, PoeRow row) {
        return Optional.ofNullable(rows.find(DistrustedPortEntity.class, DistrustedPortEntity.Key.of(switchId, row)))
                .map(DistrustedPortEntity::port);
    }

    /** Notes that the port is not believed any more; nothing happens when that is known already. */
    public void distrust(DistrustedPort port) {
        if (find(port.switchId(), port.row()).isEmpty()) {
            DistrustedPortEntity row = new DistrustedPortEntity();
            row.switchId = port.switchId();
            row.poeGroup = port.row().group();
            row.poePort = port.row().port();
            row.since = port.since();
            String reason = port.reason();
            row.reason = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
            rows.persist(row);
        }
    }

    /** Believes in the port again, since somebody has stated what it feeds. */
    public void trust(UUID switchId, PoeRow row) {
        Optional.ofNullable(rows.find(DistrustedPortEntity.class, DistrustedPortEntity.Key.of(switchId, row)))
                .ifPresent(rows::remove);
    }
}

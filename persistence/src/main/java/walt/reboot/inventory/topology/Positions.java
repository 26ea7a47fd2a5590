package walt.reboot.inventory.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The record of where devices were heard. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Positions {
    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /** All of them. */
    public List<Position> all() {
        return rows.createQuery("select p from Position p", PositionEntity.class)
                .getResultStream()
                .map(PositionEntity::position)
                .toList();
    }

    /** Those of one device. */
    public List<Position> of(UUID device) {
        return rows.createQuery("select p from Position p where p.deviceId = :device", PositionEntity.class)
                .setParameter("device", device)
                .getResultStream()
                .map(PositionEntity::position)
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

package walt.reboot.inventory.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import walt.reboot.inventory.Clash;

/** The record of what operators say of ports. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class PortStatements {
    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /** Those of one switch. */
    public List<PortStatement> of(UUID switchId) {
        return rows.createQuery("select s from PortStatement s where s.switchId = :id", PortStatementEntity.class)
                .setParameter("id", switchId)
                .getResultStream()
                .map(PortStatementEntity::statement)
                .toList();
    }

    /** The labels of all ports, by switch and interface. */
    public Map<UUID, Map<String, String>> labels() {
        Map<UUID, Map<String, String>> labels = new HashMap<>();
        rows.createQuery("select s from PortStatement s where s.label is not null", PortStatementEntity.class)
                .getResultStream()
                .forEach(row -> labels.computeIfAbsent(row.switchId, any -> new HashMap<>())
                        .put(row.interfaceName, String.valueOf(row.label)));
        return labels;
    }

    /**
     * Replaces what was said of the port.
     *
     * @throws walt.reboot.inventory.Conflict when somebody else does the same at the same moment
     */
    public void state(UUID switchId, PortStatement statement) {
        PortStatementEntity row =
                rows.find(PortStatementEntity.class, new PortStatementEntity.Key(switchId, statement.interfaceName()));
        if (row != null && statement.saysNothing()) {
            rows.remove(row);
        } else if (row != null) {
            row.set(switchId, statement);
        } else if (!statement.saysNothing()) {
            PortStatementEntity fresh = new PortStatementEntity();
            fresh.set(switchId, statement);
            rows.persist(fresh);
        }
        Clash.flush(rows);
    }
}

package walt.reboot.inventory.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Clash;
import walt.reboot.inventory.PoeRow;

/** The record of what operators say of ports. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class PortStatements {
    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    @Inject
    DistrustedPorts distrusted;

    /** Those of one switch. */
    public List<PortStatement> of(UUID switchId) {
        return entities(switchId).map(PortStatementEntity::statement).toList();
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
     * Replaces what was said of ports, of all or of none of them.
     *
     * @param trusted rows of the switch that are believed again, since they were stated
     * @throws walt.reboot.inventory.Conflict when somebody else does the same at the same moment
     */
    public void state(UUID switchId, List<PortStatement> statements, List<PoeRow> trusted) {
        Map<String, PortStatementEntity> before =
                entities(switchId).collect(Collectors.toMap(row -> row.interfaceName, row -> row));
        statements.forEach(each -> state(switchId, each, before.get(each.interfaceName())));
        trusted.forEach(row -> distrusted.trust(switchId, row));
        Clash.flush(rows);
    }

    private void state(UUID switchId, PortStatement statement, @Nullable PortStatementEntity row) {
        if (row != null && statement.saysNothing()) {
            rows.remove(row);
        } else if (row != null) {
            row.set(switchId, statement);
        } else if (!statement.saysNothing()) {
            PortStatementEntity fresh = new PortStatementEntity();
            fresh.set(switchId, statement);
            rows.persist(fresh);
        }
    }

    private Stream<PortStatementEntity> entities(UUID switchId) {
        return rows.createQuery("select s from PortStatement s where s.switchId = :id", PortStatementEntity.class)
                .setParameter("id", switchId)
                .getResultStream();
    }
}

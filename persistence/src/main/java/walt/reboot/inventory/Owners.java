package walt.reboot.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whom the nodes belong to. Each method is one transaction.
 *
 * <p>A statement that changes owners names the owners that it expects: of two who want the same node, the second waits for
 * the first, and then finds it taken.
 */
@ApplicationScoped
@Transactional
public class Owners {
    /** Databases limit how many parameters a statement has. */
    private static final int MOST_AT_ONCE = 1000;

    private static final String SOMEBODY_ELSES = "d.owner <> :user";

    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /**
     * Makes all of the nodes the user's, or none.
     *
     * @param force also those of others
     * @return how many were not his before
     * @throws ForeignOwners when some are somebody else's
     * @throws Conflict when somebody else is changing some of them for long
     */
    public int acquire(Collection<Device> nodes, String user, boolean force) {
        return change(":user", "d.owner is null", nodes, user, force);
    }

    /**
     * Makes all of the nodes free, or none.
     *
     * @param force also those of others
     * @return how many were not free before
     * @throws ForeignOwners when some are somebody else's
     * @throws Conflict when somebody else is changing some of them for long
     */
    public int release(Collection<Device> nodes, String user, boolean force) {
        return change("null", "d.owner = :user", nodes, user, force);
    }

    /** The names of the nodes that belong to a user. */
    public List<String> nodesOf(String owner) {
        return rows.createQuery("select d.name from Device d where d.owner = :owner", String.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    private int change(String to, String from, Collection<Device> nodes, String user, boolean force) {
        String update = "update Device d set d.owner = " + to + ", d.version = d.version + 1 where d.id in :ids and ("
                + (force ? from + " or " + SOMEBODY_ELSES : from) + ")";
        // in one order for all, so that two who want many nodes don't wait for each other
        List<UUID> ids = nodes.stream().map(Device::id).sorted().toList();
        Map<DeviceName, String> foreign = new HashMap<>();
        int changed = 0;
        for (int at = 0; at < ids.size(); at += MOST_AT_ONCE) {
            List<UUID> part = ids.subList(at, Math.min(at + MOST_AT_ONCE, ids.size()));
            Query statement = rows.createQuery(update).setParameter("ids", part).setParameter("user", user);
            changed += Clash.told(statement::executeUpdate);
            foreign.putAll(force ? Map.of() : foreign(part, user));
        }
        if (!foreign.isEmpty()) {
            throw new ForeignOwners(foreign);
        }
        return changed;
    }

    private Map<DeviceName, String> foreign(List<UUID> ids, String user) {
        Map<DeviceName, String> foreign = new HashMap<>();
        rows.createQuery(
                        "select d.name, d.owner from Device d where d.id in :ids and " + SOMEBODY_ELSES, Object[].class)
                .setParameter("ids", ids)
                .setParameter("user", user)
                .getResultList()
                .forEach(row -> foreign.put(new DeviceName((String) row[0]), (String) row[1]));
        return foreign;
    }
}

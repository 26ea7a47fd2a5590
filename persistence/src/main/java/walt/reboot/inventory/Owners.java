package walt.reboot.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the nodes belong to. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Owners {
    /** Databases limit how many parameters a statement has. */
    private static final int MOST_AT_ONCE = 1000;

    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /**
     * Gives all of the nodes to an owner, or none.
     *
     * @param from whose nodes may be given away, beside free ones; null: everybody's
     * @param to null: nobody, so that they are free
     * @throws NotFound when one of them was forgotten meanwhile
     */
    public Handover give(Collection<Device> nodes, @Nullable String from, @Nullable String to) {
        List<DeviceEntity> locked = lock(nodes);
        Map<DeviceName, String> foreign = from == null ? Map.of() : foreign(locked, from);
        if (!foreign.isEmpty()) {
            return new Handover(0, foreign);
        }
        int changed = 0;
        for (DeviceEntity node : locked) {
            if (!Objects.equals(node.owner, to)) {
                node.owner = to;
                changed++;
            }
        }
        return new Handover(changed, foreign);
    }

    /** The names of the nodes that belong to a user. */
    public List<String> nodesOf(String owner) {
        return rows.createQuery("select d.name from Device d where d.owner = :owner", String.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    /** Of two who want the same node the second waits, and sees the first one's name; always in the same order. */
    private List<DeviceEntity> lock(Collection<Device> nodes) {
        List<UUID> ids = nodes.stream().map(Device::id).sorted().toList();
        List<DeviceEntity> locked = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            locked.addAll(rows.createQuery(
                            "select d from Device d where d.id in :ids order by d.id", DeviceEntity.class)
                    .setParameter("ids", ids.subList(from, Math.min(from + MOST_AT_ONCE, ids.size())))
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList());
        }
        checkAllThere(nodes, locked);
        return locked;
    }

    private static void checkAllThere(Collection<Device> nodes, List<DeviceEntity> locked) {
        Set<UUID> there = new HashSet<>();
        locked.forEach(node -> there.add(node.id));
        for (Device node : nodes) {
            if (!there.contains(node.id())) {
                throw new NotFound("Unknown device: " + node.name() + ".");
            }
        }
    }

    private static Map<DeviceName, String> foreign(List<DeviceEntity> nodes, String user) {
        Map<DeviceName, String> foreign = new HashMap<>();
        for (DeviceEntity node : nodes) {
            String owner = node.owner;
            if (owner != null && !owner.equals(user)) {
                foreign.put(new DeviceName(node.name), owner);
            }
        }
        return foreign;
    }
}

package walt.reboot.inventory.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import walt.reboot.inventory.Ids;
import walt.reboot.inventory.history.SettingChange.Author;

/** The changes of settings that were made. */
@ApplicationScoped
public class SettingHistory {
    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /** Adds changes, in the transaction that makes them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<SettingChange> changes) {
        changes.forEach(change -> rows.persist(row(change)));
    }

    /** The changes of a device's settings, newest first. */
    @Transactional
    public List<SettingChange> of(UUID device, int limit) {
        return rows.createQuery(
                        "select c from SettingChange c where c.deviceId = :device order by c.changed desc, c.id desc",
                        SettingChangeEntity.class)
                .setParameter("device", device)
                .setMaxResults(limit)
                .getResultStream()
                .map(SettingHistory::change)
                .toList();
    }

    private static SettingChangeEntity row(SettingChange change) {
        SettingChangeEntity row = new SettingChangeEntity();
        row.id = Ids.next(change.author().when());
        row.deviceId = change.deviceId();
        row.deviceName = change.deviceName();
        row.setting = change.setting();
        row.from = change.from();
        row.to = change.to();
        row.who = change.author().who();
        row.changed = change.author().when();
        return row;
    }

    private static SettingChange change(SettingChangeEntity row) {
        return new SettingChange(
                row.deviceId, row.deviceName, row.setting, row.from, row.to, new Author(row.who, row.changed));
    }
}

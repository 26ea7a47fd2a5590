package walt.reboot.inventory.topology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import walt.reboot.inventory.NaturalOrder;

/** The record of the latest scans. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Scans {
    private static final int KEPT = 50;

    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /** Records a scan that is about to run, and forgets the oldest. */
    public void create(Scan scan, String holder) {
        ScanEntity row = new ScanEntity();
        row.id = scan.id();
        row.requester = scan.requester();
        row.created = scan.created();
        row.holder = holder;
        rows.persist(row);
        rows.flush(); // the switches' foreign key needs it
        write(scan.id(), scan.switches());
        newest(Integer.MAX_VALUE).stream()
                .skip(KEPT)
                .filter(old -> old.finished != null)
                .forEach(rows::remove);
    }

    /** Writes down how far switches of the scan are; adds those that were not part of it. */
    public void write(UUID scan, Collection<ScannedSwitch> found) {
        for (ScannedSwitch each : found) {
            ScanSwitchEntity row = rows.find(ScanSwitchEntity.class, new ScanSwitchEntity.Key(scan, each.name()));
            if (row == null) {
                row = new ScanSwitchEntity();
                row.set(scan, each);
                rows.persist(row);
            } else {
                row.set(scan, each);
            }
        }
    }

    public void end(UUID scan, Instant when) {
        ScanEntity row = rows.find(ScanEntity.class, scan);
        if (row != null) {
            row.finished = when;
        }
    }

    /** Ends the scans that were running when this server ended. */
    public void interruptAll(String holder, Instant when) {
        rows.createQuery("update Scan s set s.finished = :now where s.holder = :holder and s.finished is null")
                .setParameter("now", when)
                .setParameter("holder", holder)
                .executeUpdate();
    }

    public Optional<Scan> find(UUID id) {
        return Optional.ofNullable(rows.find(ScanEntity.class, id)).map(this::scan);
    }

    /** The newest first. */
    public List<Scan> latest(int most) {
        return newest(most).stream().map(this::scan).toList();
    }

    private List<ScanEntity> newest(int most) {
        return rows.createQuery("select s from Scan s order by s.id desc", ScanEntity.class)
                .setMaxResults(most)
                .getResultList();
    }

    private Scan scan(ScanEntity row) {
        List<ScannedSwitch> switches = rows.createQuery(
                        "select s from ScanSwitch s where s.scanId = :scan", ScanSwitchEntity.class)
                .setParameter("scan", row.id)
                .getResultStream()
                .map(ScanSwitchEntity::found)
                .sorted(Comparator.comparing(ScannedSwitch::name, NaturalOrder.COMPARATOR))
                .toList();
        return new Scan(row.id, row.requester, row.created, row.finished, switches);
    }
}

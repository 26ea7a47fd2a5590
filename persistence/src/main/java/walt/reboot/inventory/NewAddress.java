package walt.reboot.inventory;

import jakarta.persistence.EntityManager;

/** A device with another MAC address is another machine: where the old one was heard says nothing of it. */
final class NewAddress {
    private NewAddress() {}

    /** To be called in the transaction that changes the device. */
    static void endsPosition(Device before, Device after, EntityManager rows) {
        if (before.mac() != null && !before.mac().equals(after.mac())) {
            var unused = rows.createQuery("delete from Position p where p.deviceId = :id")
                    .setParameter("id", before.id())
                    .executeUpdate();
        }
    }
}

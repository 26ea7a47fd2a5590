package walt.reboot.inventory;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import walt.reboot.inventory.history.SettingChange;
import walt.reboot.inventory.history.SettingChange.Author;
import walt.reboot.inventory.history.SettingHistory;
import walt.reboot.inventory.settings.Setting;

/** Writes the settings of many devices, and the history of their changes, within the caller's transaction. */
final class SettingsWriter {
    private final EntityManager rows;
    private final DeviceRows mapping;
    private final SettingHistory history;
    private final Author author;
    private final List<Pending> pending = new ArrayList<>();
    private final List<SettingChange> changes = new ArrayList<>();

    SettingsWriter(EntityManager rows, DeviceRows mapping, SettingHistory history, Author author) {
        this.rows = rows;
        this.mapping = mapping;
        this.history = history;
        this.author = author;
    }

    /** A row, and what its settings become. */
    private record Pending(DeviceEntity row, Map<String, String> stored) {
        /** Takes out what changes or goes; returns whether there was any. */
        boolean clear() {
            return row.settings.entrySet().removeIf(entry -> !entry.getValue().equals(stored.get(entry.getKey())));
        }

        void fill() {
            stored.forEach(row.settings::putIfAbsent);
        }
    }

    /**
     * Notes what a device's settings become; {@link #write} does it.
     *
     * @return the settings that differ
     */
    Set<Setting> change(Device before, Map<Setting, String> after, DeviceEntity row) {
        Set<Setting> different = EnumSet.noneOf(Setting.class);
        different.addAll(before.settings().keySet());
        different.addAll(after.keySet());
        different.removeIf(setting -> {
            String old = before.settings().get(setting);
            return old != null && old.equals(after.get(setting));
        });
        for (Setting setting : different) {
            changes.add(SettingChange.of(before, setting, before.settings().get(setting), after.get(setting), author));
        }
        if (!different.isEmpty()) {
            pending.add(new Pending(row, mapping.stored(before, after, row)));
        }
        return different;
    }

    /** Notes a change that is no value of a setting. */
    void note(SettingChange change) {
        changes.add(change);
    }

    /**
     * Writes all of it. What goes is deleted before anything is added: deletions and insertions in turn can't be sent as batches.
     *
     * @throws Conflict when somebody else changed one of the devices at the same time
     */
    void write() {
        boolean cleared = false;
        for (Pending each : pending) {
            cleared |= each.clear();
        }
        if (cleared) {
            Clash.flush(rows);
        }
        pending.forEach(Pending::fill);
        history.add(changes);
        pending.clear();
        changes.clear();
        Clash.flush(rows);
    }
}

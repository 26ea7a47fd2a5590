package walt.reboot.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.settings.SettingsCheck;

/** The devices of the platform. Each method is one transaction; the caller names devices, never rows. */
@ApplicationScoped
@Transactional
public class Inventory {
    private static final String WITH_SETTINGS = "select distinct d from Device d left join fetch d.settings";

    /** Of EclipseLink: looking for changes in rows that are only read would take longer than reading them. */
    private static final String READ_ONLY = "eclipselink.read-only";

    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    @Inject
    DeviceRows mapping;

    @Inject
    DeviceReferences references;

    /** All devices in name order. */
    public List<Device> all() {
        return rows.createQuery(WITH_SETTINGS, DeviceEntity.class)
                .setHint(READ_ONLY, true)
                .getResultStream()
                .map(mapping::device)
                .sorted(Comparator.comparing(Device::name))
                .toList();
    }

    /** @throws NotFound when there is no such device */
    public Device get(DeviceName name) {
        return mapping.device(row(name));
    }

    public Optional<Device> byId(UUID id) {
        return Optional.ofNullable(rows.find(DeviceEntity.class, id)).map(mapping::device);
    }

    /** @throws Conflict when the name or an address is taken */
    public Device add(NewDevice device) {
        Map<String, DeviceEntity> byName = allRows();
        Device added = new Revision(typesOf(byName)).added(device, Set.of());
        new Uniqueness(devices(byName)).check(added);
        return mapping.device(new InventoryImport(rows, mapping, byName).add(added));
    }

    /** @throws Conflict when the new name or an address is taken */
    public Device edit(DeviceName name, DeviceEdit edit) {
        DeviceEntity row = row(name);
        Device before = mapping.device(row);
        DeviceName newName = edit.name() == null ? name : edit.name();
        Device wanted = new Device(
                before.id(),
                newName,
                before.type(),
                edit.mac() == null ? before.mac() : edit.mac(),
                edit.ip() == null ? before.ip() : edit.ip(),
                edit.model() == null ? before.model() : edit.model(),
                before.virtual(),
                before.vmHost(),
                before.owner(),
                before.image(),
                before.settings(),
                before.version());
        new Uniqueness(all()).check(wanted);
        mapping.store(wanted, row);
        references.renamed(name, newName);
        return mapping.device(row);
    }

    /** @throws Conflict when something still refers to the device */
    public void forget(DeviceName name) {
        DeviceEntity row = row(name);
        references.checkUnused(mapping.device(row), all());
        rows.remove(row);
    }

    /**
     * Changes settings on all of the devices, or on none.
     *
     * @param changes by the settings' names; a null value returns a setting to its default
     * @return whether a change needs a reboot to take effect
     */
    public boolean configure(Collection<DeviceName> names, Map<String, @Nullable String> changes) {
        Map<String, DeviceEntity> byName = allRows();
        SettingsCheck check = new SettingsCheck(typesOf(byName));
        List<BadInput.FieldError> errors = new ArrayList<>();
        for (DeviceName name : names) {
            DeviceEntity row = byName.get(name.value());
            if (row == null) {
                throw unknown(name);
            }
            try {
                Device before = mapping.device(row);
                mapping.store(before, check.after(before, changes), row);
            } catch (BadInput wrong) {
                errors.addAll(wrong.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new BadInput(errors.stream().distinct().toList());
        }
        PortsStated.check(devices(byName));
        return changes.keySet().stream().anyMatch(label -> Setting.of(label).rebootNeeded());
    }

    /**
     * Adds the devices that are new and changes those that differ, all or none. Settings that are not told stay.
     *
     * @param dryRun whether only to tell what would be done
     * @throws BadInput with every fault of the document, each with its line
     * @throws Conflict the same, when the document only contradicts devices that it doesn't tell
     */
    public ImportResult importAll(ImportDocument document, boolean dryRun) {
        Map<String, DeviceEntity> byName = allRows();
        ImportPlan plan = ImportPlan.of(devices(byName), document);
        if (!dryRun) {
            new InventoryImport(rows, mapping, byName).write(plan.steps());
        }
        return plan.result();
    }

    private List<Device> devices(Map<String, DeviceEntity> byName) {
        return byName.values().stream().map(mapping::device).toList();
    }

    private Map<String, DeviceEntity> allRows() {
        return rows.createQuery(WITH_SETTINGS, DeviceEntity.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.name, Function.identity(), (a, b) -> a, HashMap::new));
    }

    private static Function<DeviceName, Optional<DeviceType>> typesOf(Map<String, DeviceEntity> byName) {
        return name -> Optional.ofNullable(byName.get(name.value())).map(row -> row.type);
    }

    private DeviceEntity row(DeviceName name) {
        return named(name).stream().findFirst().orElseThrow(() -> unknown(name));
    }

    private List<DeviceEntity> named(DeviceName name) {
        return rows.createQuery("select d from Device d where d.name = :name", DeviceEntity.class)
                .setParameter("name", name.value())
                .getResultList();
    }

    private static NotFound unknown(DeviceName name) {
        return new NotFound("Unknown device: " + name + ".");
    }
}

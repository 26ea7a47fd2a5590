package walt.reboot.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import walt.reboot.inventory.history.SettingChange.Author;
import walt.reboot.inventory.history.SettingHistory;

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

    @Inject
    SettingHistory history;

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
    public Device add(NewDevice device, Author author) {
        Map<String, DeviceEntity> byName = allRows();
        Device added = new Revision(typesOf(byName)).added(device, Set.of());
        new Uniqueness(devices(byName)).check(added);
        return mapping.device(new InventoryImport(rows, mapping, writer(author), byName).addOne(added));
    }

    /**
     * Adds devices that have no settings, as they are.
     *
     * @throws Conflict when a name or an address is taken
     */
    public void addAll(Collection<Device> devices) {
        for (Device device : devices) {
            DeviceEntity row = new DeviceEntity();
            row.id = device.id();
            mapping.store(device, row);
            rows.persist(row);
        }
        Clash.flush(rows);
    }

    /**
     * Changes a device; the power ports that name a switch follow its new name.
     *
     * @throws Conflict when the new name or an address is taken, or somebody else changed the devices at the same moment
     * @throws Stale when the device has another version than the one that the change was made for
     */
    public Device edit(DeviceName name, DeviceEdit edit, Author author) {
        Map<String, DeviceEntity> byName = allRows();
        DeviceEntity row = Optional.ofNullable(byName.get(name.value())).orElseThrow(() -> unknown(name));
        Stale.check(name, edit.version(), row.version);
        Device before = mapping.device(row);
        Device wanted = edit.of(before);
        new Uniqueness(devices(byName)).check(wanted);
        mapping.store(wanted, row);
        NewAddress.endsPosition(before, wanted, rows);
        SettingsWriter settings = writer(author);
        if (!wanted.name().equals(name)) {
            new Renaming(name, wanted.name()).ofPowerPorts(byName.values(), mapping, settings);
        }
        settings.write();
        return mapping.device(row);
    }

    /**
     * Forgets a device.
     *
     * @param force also a switch in use: what is known of its ports is lost, and those that could not be switched on again stay as they are
     * @throws Conflict when something still refers to the device, or somebody else changed it at the same moment
     */
    public void forget(DeviceName name, boolean force, Instant now) {
        DeviceEntity row = row(name);
        Device device = mapping.device(row);
        references.checkFeedsNobody(device, all());
        references.giveUp(device, force, now);
        rows.remove(row);
        Clash.flush(rows);
    }

    /**
     * Changes settings on all of the devices, or on none.
     *
     * @param permission looks at the devices as they are now, and throws what the change is to end with
     * @throws BadInput with every fault that was found
     * @throws Stale when the device has another version than the one that the change was made for
     */
    public Configured configure(SettingsChange change, Consumer<List<Device>> permission) {
        return new SettingsCommand(change, allRows(), mapping, writer(change.author())).run(permission);
    }

    /**
     * Adds the devices that are new and changes those that differ, all or none. Settings that are not told stay.
     *
     * @param dryRun whether only to tell what would be done
     * @throws BadInput with every fault of the document, each with its line
     * @throws Conflict the same, when the document only contradicts devices that it doesn't tell
     */
    public ImportResult importAll(ImportDocument document, Author author, boolean dryRun) {
        Map<String, DeviceEntity> byName = allRows();
        ImportPlan plan = ImportPlan.of(devices(byName), document);
        if (!dryRun) {
            new InventoryImport(rows, mapping, writer(author), byName).write(plan.steps());
        }
        return plan.result();
    }

    private SettingsWriter writer(Author author) {
        return new SettingsWriter(rows, mapping, history, author);
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

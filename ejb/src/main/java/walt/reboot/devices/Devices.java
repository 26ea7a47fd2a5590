package walt.reboot.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import walt.reboot.devices.exchange.InventoryFormat;
import walt.reboot.engine.ServerIdentity;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Configured;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceEdit;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.ImportDocument;
import walt.reboot.inventory.ImportResult;
import walt.reboot.inventory.ImportedDevice;
import walt.reboot.inventory.Inventory;
import walt.reboot.inventory.NewDevice;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.SettingsChange;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.history.SettingChange;
import walt.reboot.inventory.history.SettingChange.Author;
import walt.reboot.inventory.history.SettingHistory;
import walt.reboot.sets.DeviceSet;
import walt.reboot.vm.VmStatus;

/** What users do with devices: the inventory, with the virtual nodes that this server runs kept in step. */
@ApplicationScoped
public class Devices {
    @Inject
    Inventory inventory;

    @Inject
    ServerIdentity server;

    @Inject
    Blinker blinker;

    @Inject
    VirtualNodes machines;

    @Inject
    SettingHistory history;

    @Inject
    Clock clock;

    // one change at a time, so that two can't take the same name or address unseen
    private final ReentrantLock changing = new ReentrantLock();

    /** All devices in name order. */
    public List<Device> all() {
        return inventory.all();
    }

    /** The devices of a set that is the member {@code devices} of a request, in name order. */
    public List<Device> resolve(String set, Account caller) {
        return resolve("devices", set, caller);
    }

    /** The devices of a set that is the given member of a request, in name order. */
    public List<Device> resolve(String field, String set, Account caller) {
        return DeviceSet.resolve(field, set, inventory.all(), caller.name());
    }

    public Device get(DeviceName name) {
        return inventory.get(name);
    }

    /** Adds a device; a virtual node gets its addresses here, and runs on this server from now on. */
    public Device add(Account caller, NewDevice wanted) {
        return changing(() -> inventory.add(
                wanted.virtual() ? hosted(wanted, new VirtualAddresses(inventory.all(), List.of(wanted))) : wanted,
                author(caller)));
    }

    public Device edit(Account caller, DeviceName name, DeviceEdit edit) {
        return changing(() -> inventory.edit(name, edit, author(caller)));
    }

    /**
     * Forgets a device; the process of a virtual node that this server runs ends.
     *
     * @param force also a switch in use: what is known of its ports is lost, and those that could not be switched on again stay as they are
     */
    public void forget(DeviceName name, boolean force) {
        changing(() -> {
            inventory.forget(name, force, clock.instant());
            return name;
        });
    }

    /**
     * Changes settings of all devices or of none.
     *
     * @param values by the settings' names; a null value returns a setting to its default
     * @param version the version of its only device that the change was made for; null: whichever it has
     * @throws NotAllowed when the caller may not change these settings of these devices
     */
    public Configured configure(
            Account caller, List<Device> devices, Map<String, @Nullable String> values, @Nullable Long version) {
        List<DeviceName> names = devices.stream().map(Device::name).toList();
        return changing(() -> inventory.configure(
                new SettingsChange(names, values, author(caller), version),
                present -> SettingsRights.check(caller, present, values.keySet())));
    }

    /** The changes of a device's settings, newest first. */
    public List<SettingChange> history(DeviceName name, int limit) {
        return history.of(inventory.get(name).id(), limit);
    }

    /** For whoever has the lock: the history is in the order of its times. */
    private Author author(Account caller) {
        return new Author(caller.name(), clock.instant());
    }

    /** The inventory as a document; secrets are named at least. */
    public String export(InventoryFormat format, boolean withSecrets) {
        return format.write(inventory.all(), server.name(), withSecrets);
    }

    /**
     * Adds and changes what the text says; all or nothing, or nothing at all when it is a dry run.
     *
     * @throws BadInput with every fault, each with its line
     */
    public ImportResult load(Account caller, InventoryFormat format, String text, boolean dryRun) {
        ImportDocument read = format.read(text, server.name());
        changing.lock();
        try {
            ImportResult result = inventory.importAll(read.with(withAddresses(read.devices())), author(caller), dryRun);
            if (!dryRun) {
                machines.reconcile();
            }
            return result;
        } finally {
            changing.unlock();
        }
    }

    /** The process of a virtual node; empty when this server doesn't run it. */
    public Optional<VmStatus> vm(Device device) {
        return device.virtual() ? machines.status(device) : Optional.empty();
    }

    /**
     * Lets the node blink for so long; returns when it has accepted.
     *
     * @throws Conflict when it has not; with its reason
     */
    public void blink(DeviceName name, Duration time) {
        blinker.blink(inventory.get(name), time);
    }

    private <T> T changing(Supplier<T> change) {
        changing.lock();
        try {
            T result = change.get();
            machines.reconcile();
            return result;
        } finally {
            changing.unlock();
        }
    }

    private List<ImportedDevice> withAddresses(List<ImportedDevice> told) {
        List<Device> present = inventory.all();
        Set<DeviceName> known = present.stream().map(Device::name).collect(Collectors.toSet());
        VirtualAddresses free = new VirtualAddresses(
                present, told.stream().map(ImportedDevice::device).toList());
        return told.stream()
                .map(each -> isNewHere(each.device(), known) ? each.with(hosted(each.device(), free)) : each)
                .toList();
    }

    private static boolean isNewHere(NewDevice device, Set<DeviceName> known) {
        return device.vmHost() != null && !known.contains(device.name());
    }

    private NewDevice hosted(NewDevice device, VirtualAddresses addresses) {
        VirtualAddresses.Pair free = addresses.next();
        return device.hosted(server.name(), free.mac(), free.ip());
    }
}

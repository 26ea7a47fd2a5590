package walt.reboot.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.history.SettingChange;
import walt.reboot.inventory.settings.Objections;
import walt.reboot.inventory.settings.Setting;
import walt.reboot.inventory.settings.SettingsCheck;

/** One change of settings, within the caller's transaction: finds every fault before anything is changed. */
final class SettingsCommand {
    private final SettingsChange command;
    private final Map<String, DeviceEntity> byName;
    private final DeviceRows mapping;
    private final SettingsWriter writer;
    private final SettingsCheck check;
    private final Objections objections = new Objections();

    SettingsCommand(
            SettingsChange command, Map<String, DeviceEntity> byName, DeviceRows mapping, SettingsWriter writer) {
        this.command = command;
        this.byName = byName;
        this.mapping = mapping;
        this.writer = writer;
        this.check = new SettingsCheck(
                name -> Optional.ofNullable(byName.get(name.value())).map(row -> row.type));
    }

    /** A device before and after the change. */
    private record Step(DeviceEntity row, Device before, Device after) {}

    /** @param permission looks at the devices as they are, and throws what the command is to end with */
    Configured run(Consumer<List<Device>> permission) {
        permission.accept(command.devices().stream()
                .map(name -> mapping.device(row(name)))
                .toList());
        refuseSharedPorts();
        List<Step> steps = command.devices().stream().map(this::step).toList();
        objections.check();
        checkTogether(steps);
        boolean rebootNeeded = false;
        for (Step step : steps) {
            rebootNeeded |= note(step).stream().anyMatch(Setting::rebootNeeded);
        }
        writer.write();
        return new Configured(
                steps.stream().map(step -> mapping.device(step.row())).toList(), rebootNeeded);
    }

    /** A port of the server leads to one device. */
    private void refuseSharedPorts() {
        String ports = command.values().get(Setting.EXPOSE.label());
        if (command.devices().size() > 1 && ports != null && !ports.equals(Setting.EXPOSE.defaultValue())) {
            throw new BadInput(
                    Setting.EXPOSE.label(),
                    "Failed: 'expose' can be set on one device at a time, since a port of the server leads to one device.");
        }
    }

    private Step step(DeviceName name) {
        DeviceEntity row = row(name);
        Stale.check(name, command.version(), row.version);
        Device before = mapping.device(row);
        Map<String, @Nullable String> values = command.values();
        Device target = before;
        if (Promotion.concerns(before, values)) {
            target = Promotion.promoted(before, objections);
            values = Promotion.rest(values);
        }
        return new Step(row, before, target.with(check.after(target, values, Set.of(), objections)));
    }

    private DeviceEntity row(DeviceName name) {
        DeviceEntity row = byName.get(name.value());
        if (row == null) {
            throw new NotFound("Unknown device: " + name + ".");
        }
        return row;
    }

    /** What no device can tell alone: names and ports that two would have. */
    private void checkTogether(List<Step> steps) {
        for (Step step : steps) {
            DeviceName name = step.after().name();
            if (!name.equals(step.before().name()) && byName.containsKey(name.value())) {
                throw new Conflict("There is already a device named " + name + ".");
            }
        }
        if (command.values().containsKey(Setting.POWER_PORT.label())
                || command.values().containsKey(Setting.EXPOSE.label())) {
            Map<UUID, Device> all = new HashMap<>();
            byName.values().forEach(row -> all.put(row.id, mapping.device(row)));
            steps.forEach(step -> all.put(step.after().id(), step.after()));
            PortsStated.check(new ArrayList<>(all.values()));
        }
    }

    private Set<Setting> note(Step step) {
        if (step.before().type() != step.after().type()) {
            step.row().type = step.after().type();
            step.row().name = step.after().name().value();
            writer.note(SettingChange.of(
                    step.before(),
                    Setting.TYPE,
                    step.before().type().label(),
                    step.after().type().label(),
                    command.author()));
        }
        return writer.change(step.before(), step.after().settings(), step.row());
    }
}

package walt.reboot.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.ImportResult.Difference;

/** What an import will do to the devices that are there; pure, so that a dry run is the plan without the deed. */
final class ImportPlan {
    private final ImportDocument document;
    private final Map<DeviceName, Device> present;
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> wrong = new ArrayList<>();

    /** One device of the document. */
    record Step(ImportedDevice told, @Nullable Device before, Device after) {
        boolean differs() {
            return !after.equals(before);
        }
    }

    private ImportPlan(Collection<Device> present, ImportDocument document) {
        this.present = present.stream().collect(Collectors.toMap(Device::name, Function.identity()));
        this.document = document;
    }

    /**
     * Plans the import.
     *
     * @throws BadInput with every fault of the document, those that reading has found among them
     * @throws Conflict when the document only contradicts what is there
     */
    static ImportPlan of(Collection<Device> present, ImportDocument document) {
        ImportPlan plan = new ImportPlan(present, document);
        plan.makeSteps();
        plan.checkAddresses();
        plan.checkPorts();
        document.faults().check();
        return plan;
    }

    List<Step> steps() {
        return steps;
    }

    ImportResult result() {
        List<Difference> differences = steps.stream()
                .filter(Step::differs)
                .map(step -> new Difference(
                        step.after().name(), step.before() == null, Differences.between(step.before(), step.after())))
                .toList();
        List<ImportWarning> warnings = new ArrayList<>(document.warnings());
        steps.forEach(step -> addMissing(step, warnings));
        return new ImportResult(steps.size() - differences.size(), differences, warnings);
    }

    private void makeSteps() {
        Map<DeviceName, DeviceType> types = new HashMap<>(document.unread());
        present.forEach((name, device) -> types.put(name, device.type()));
        document.devices().forEach(told -> types.put(told.name(), told.type(present.get(told.name()))));
        Revision revision = new Revision(name -> Optional.ofNullable(types.get(name)));
        for (ImportedDevice told : document.devices()) {
            Device before = present.get(told.name());
            try {
                Device after =
                        before == null ? revision.added(told.device(), told.leftOut()) : revision.changed(before, told);
                steps.add(new Step(told, before, after));
            } catch (BadInput fault) {
                document.faults().add(told.place(), fault);
                addWrong(told, before);
            }
        }
    }

    /** A device with a wrong setting has addresses all the same: what is wrong with them is told too. */
    private void addWrong(ImportedDevice told, @Nullable Device before) {
        try {
            Device bare = before == null ? Revision.bare(told.device()) : Revision.bare(before, told);
            wrong.add(new Step(told, before, bare));
        } catch (BadInput toldAlready) {
            // it has no addresses to look at
        }
    }

    /** Looks at the devices as they will be, so that two may exchange their addresses. */
    private void checkAddresses() {
        Uniqueness uniqueness = new Uniqueness(present.values());
        List<Step> all = Stream.concat(steps.stream(), wrong.stream()).toList();
        all.forEach(step -> {
            if (step.before() != null) {
                uniqueness.giveUp(step.before(), step.after());
            }
        });
        Set<DeviceName> told = told();
        for (Step step : all) {
            for (Uniqueness.Clash clash : uniqueness.claim(step.after())) {
                boolean within = told.contains(clash.holder().name());
                fault(step, clash.member(), within ? clash.detail() : clash.advice(step.after()), within);
            }
        }
    }

    private void checkPorts() {
        Map<DeviceName, Device> future = new HashMap<>(present);
        Map<DeviceName, Step> byName = new HashMap<>();
        steps.forEach(step -> {
            future.put(step.after().name(), step.after());
            byName.put(step.after().name(), step);
        });
        for (PortsStated.Clash clash : PortsStated.clashes(future.values())) {
            Step first = byName.get(clash.first().name());
            Step second = byName.get(clash.second().name());
            Step wrong = second == null ? first : second;
            if (wrong != null) {
                fault(wrong, clash.setting().label(), clash.detail(), first != null && second != null);
            }
        }
    }

    private void fault(Step step, String member, String detail, boolean withinTheDocument) {
        int line = step.told().place().of(member);
        if (withinTheDocument) {
            document.faults().add(line, detail);
        } else {
            document.faults().conflict(line, detail);
        }
    }

    private Set<DeviceName> told() {
        return document.devices().stream().map(ImportedDevice::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static void addMissing(Step step, List<ImportWarning> warnings) {
        step.after().missing().stream()
                .sorted()
                .forEach(secret -> warnings.add(
                        new ImportWarning(step.after().name(), "'" + secret.label() + "' is missing: set it.")));
    }
}

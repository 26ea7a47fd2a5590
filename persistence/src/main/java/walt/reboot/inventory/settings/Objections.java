package walt.reboot.inventory.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.Folding;

/** What is wrong with a command that changes settings: what is wrong in the same way with several devices is told once. */
public final class Objections {
    private final Map<Objection, List<String>> devices = new LinkedHashMap<>();
    private int count;

    /** Its text is {@code start}, the names of the devices, and the end for one or for several of them. */
    private record Objection(String field, String start, String endForOne, String endForSeveral) {}

    /** Something is wrong, whatever the device. */
    void add(BadInput wrong) {
        count++;
        wrong.errors()
                .forEach(error ->
                        devices.putIfAbsent(new Objection(error.field(), error.detail(), "", ""), new ArrayList<>()));
    }

    /** The text after the name is the same for one device and for several. */
    public void add(Setting setting, String start, DeviceName device, String end) {
        add(setting, start, device, end, end);
    }

    void add(Setting setting, String start, DeviceName device, String endForOne, String endForSeveral) {
        count++;
        devices.computeIfAbsent(
                        new Objection(setting.label(), start, endForOne, endForSeveral), first -> new ArrayList<>())
                .add(device.value());
    }

    /** How many there are, those of the same kind each by itself. */
    int count() {
        return count;
    }

    /** @throws BadInput when there are any */
    public void check() {
        if (count > 0) {
            List<FieldError> errors = new ArrayList<>();
            devices.forEach(
                    (objection, names) -> errors.add(new FieldError(objection.field(), text(objection, names))));
            throw new BadInput(errors);
        }
    }

    private static String text(Objection objection, List<String> names) {
        String end = names.size() == 1 ? objection.endForOne() : objection.endForSeveral();
        return objection.start() + Folding.fold(names) + end;
    }
}

package walt.reboot.inventory.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.BadInput.FieldError;
import walt.reboot.inventory.DeviceName;

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

    /**
     * @param naming writes many names briefly
     * @throws BadInput when there are any
     */
    public void check(Function<Collection<String>, String> naming) {
        if (count > 0) {
            List<FieldError> errors = new ArrayList<>();
            devices.forEach((objection, names) ->
                    errors.add(new FieldError(objection.field(), text(objection, names, naming))));
            throw new BadInput(errors);
        }
    }

    private static String text(Objection objection, List<String> names, Function<Collection<String>, String> naming) {
        String end = names.size() == 1 ? objection.endForOne() : objection.endForSeveral();
        return objection.start() + (names.isEmpty() ? "" : naming.apply(names)) + end;
    }
}

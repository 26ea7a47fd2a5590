package walt.reboot.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.Folding;
import walt.reboot.inventory.NaturalOrder;

/** Nodes of others, by owner. */
public final class ForeignNodes {
    private final Map<String, List<String>> byOwner = new TreeMap<>(NaturalOrder.COMPARATOR);

    ForeignNodes(Map<DeviceName, String> owners) {
        owners.forEach((node, owner) -> add(node, owner));
    }

    /** Those of the devices that somebody else than the user owns. */
    public ForeignNodes(Collection<Device> devices, String user) {
        for (Device device : devices) {
            String owner = device.owner();
            if (owner != null && !owner.equals(user)) {
                add(device.name(), owner);
            }
        }
    }

    private void add(DeviceName node, String owner) {
        byOwner.computeIfAbsent(owner, first -> new ArrayList<>()).add(node.value());
    }

    public boolean isEmpty() {
        return byOwner.isEmpty();
    }

    /** One sentence: {@code rpi-[1-2] are owned by alice; rpi-7 is owned by bob.} */
    public String text() {
        return byOwner.entrySet().stream()
                .map(each -> Folding.fold(each.getValue())
                        + (each.getValue().size() == 1 ? " is" : " are")
                        + " owned by " + each.getKey())
                .collect(Collectors.joining("; ", "", "."));
    }
}

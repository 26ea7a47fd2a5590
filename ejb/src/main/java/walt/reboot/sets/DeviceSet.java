package walt.reboot.sets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceName;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Printable;
import walt.reboot.inventory.settings.Setting;

/**
 * A device set as users write it: names, ranges, wildcards and keywords, separated by commas; a member that begins with
 * {@code -} is taken out again.
 */
public final class DeviceSet {
    private static final int LONGEST = 4000;

    /** Each is compared with every device. */
    private static final int MOST_WILDCARDS = 1000;

    private final String expression;
    private final Map<String, Device> devices = new HashMap<>();
    private final String caller;
    private final @Nullable DeviceType only;
    private int names;
    private int wildcards;

    private DeviceSet(String expression, Collection<Device> devices, String caller, @Nullable DeviceType only) {
        this.expression = expression;
        devices.forEach(device -> this.devices.put(device.name().value(), device));
        this.caller = caller;
        this.only = only;
    }

    /**
     * The devices of the set, in name order.
     *
     * @param caller whose nodes {@code my-nodes} are
     * @throws BadInput when it can't be read, names an unknown device, or is empty
     */
    public static List<Device> resolve(String expression, Collection<Device> all, String caller) {
        return new DeviceSet(expression, all, caller, null).resolve();
    }

    /**
     * The nodes of the set, in name order.
     *
     * @throws BadInput also when it names a device that is not a node
     */
    public static List<Device> nodes(String expression, Collection<Device> all, String caller) {
        return new DeviceSet(expression, all, caller, DeviceType.NODE).resolve();
    }

    private List<Device> resolve() {
        if (expression.length() > LONGEST) {
            throw wrong("The device set is longer than " + LONGEST + " characters.");
        }
        Set<DeviceName> chosen = new HashSet<>();
        Set<String> unknown = new TreeSet<>();
        List<String> members = members();
        for (int i = 0; i < members.size(); i++) {
            String member = members.get(i);
            boolean takeOut = member.startsWith("-");
            if (takeOut && i == 0) {
                throw wrong("A device set can't begin with a member to leave out: '" + Printable.of(member) + "'.");
            }
            Set<DeviceName> named = member(takeOut ? member.substring(1) : member, unknown);
            if (takeOut) {
                chosen.removeAll(named);
            } else {
                chosen.addAll(named);
            }
        }
        if (!unknown.isEmpty()) {
            throw wrong("Unknown device: " + Printable.of(Folding.fold(unknown)) + ".");
        }
        return checked(chosen);
    }

    private List<Device> checked(Set<DeviceName> chosen) {
        if (chosen.isEmpty()) {
            throw wrong("The device set '" + Printable.of(expression) + "' is empty.");
        }
        List<Device> result =
                chosen.stream().sorted().map(name -> devices.get(name.value())).toList();
        for (Device device : result) {
            if (only != null && device.type() != only) {
                throw wrong(device.name() + " is not " + only.phrase() + ", it is "
                        + device.type().phrase() + ".");
            }
        }
        return result;
    }

    /** Splits at the commas that are not within brackets. */
    private List<String> members() {
        List<String> members = new ArrayList<>();
        StringBuilder member = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                members.add(member.toString());
                member.setLength(0);
            } else {
                member.append(c);
            }
        }
        members.add(member.toString());
        if (members.stream().anyMatch(text -> text.isBlank() || !text.equals(text.strip()))) {
            throw wrong("Can't read the device set '" + Printable.of(expression)
                    + "': write names separated by commas, without spaces.");
        }
        return members;
    }

    private Set<DeviceName> member(String text, Set<String> unknown) {
        Optional<Predicate<Device>> keyword = keyword(text);
        if (keyword.isPresent()) {
            return all(keyword.get());
        }
        Set<DeviceName> named = new HashSet<>();
        for (String name : new NamePattern(text).expand()) {
            Set<DeviceName> found = found(name);
            if (found.isEmpty()) {
                unknown.add(name);
            }
            named.addAll(found);
        }
        return named;
    }

    private Set<DeviceName> found(String name) {
        boolean wild = Wildcard.isIn(name);
        names++;
        wildcards += wild ? 1 : 0;
        if (names > NamePattern.MOST_NAMES || wildcards > MOST_WILDCARDS) {
            throw wrong("The device set '" + Printable.of(expression) + "' stands for too many names.");
        }
        if (wild) {
            Wildcard wildcard = new Wildcard(name);
            return all(device -> (only == null || device.type() == only)
                    && wildcard.test(device.name().value()));
        }
        Device device = devices.get(name);
        return device == null ? Set.of() : Set.of(device.name());
    }

    private Optional<Predicate<Device>> keyword(String text) {
        Function<DeviceType, Predicate<Device>> ofType = type -> device -> device.type() == type;
        return Optional.ofNullable(
                switch (text) {
                    case "my-nodes" -> ofType.apply(DeviceType.NODE).and(device -> caller.equals(device.owner()));
                    case "free-nodes" -> ofType.apply(DeviceType.NODE).and(device -> device.owner() == null);
                    case "all-nodes" -> ofType.apply(DeviceType.NODE);
                    case "all-switches" -> ofType.apply(DeviceType.SWITCH);
                    case "all-devices" -> device -> true;
                    case "explorable-switches" ->
                        ofType.apply(DeviceType.SWITCH).and(device -> device.is(Setting.LLDP_EXPLORE));
                    case "server" -> ofType.apply(DeviceType.SERVER);
                    default -> null;
                });
    }

    private Set<DeviceName> all(Predicate<Device> wanted) {
        return devices.values().stream().filter(wanted).map(Device::name).collect(Collectors.toSet());
    }

    private static BadInput wrong(String detail) {
        return new BadInput("nodes", detail);
    }
}

package walt.reboot.sets;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Device;
import walt.reboot.inventory.DeviceType;
import walt.reboot.inventory.Folding;
import walt.reboot.inventory.Printable;
import walt.reboot.inventory.Similar;

/**
 * A device set as users write it: names, ranges, wildcards and keywords, separated by commas; a member that begins with
 * {@code -} is taken out again.
 */
public final class DeviceSet {
    /** Each is compared with every device. */
    private static final int MOST_WILDCARDS = 1000;

    /** More of them need not be told. */
    private static final int MOST_UNKNOWN = 100;

    private static final int MOST_GUESSES = 10;

    private final Expression expression;
    private final List<Device> devices;
    private final String caller;
    private final @Nullable DeviceType only;
    private final String[] labels;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, BitSet> known = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private boolean moreUnknown;
    private final Set<String> unmatched = new HashSet<>();
    private int names;
    private int wildcards;

    private DeviceSet(Expression expression, Collection<Device> all, String caller, @Nullable DeviceType only) {
        this.expression = expression;
        this.devices = List.copyOf(all);
        this.caller = caller;
        this.only = only;
        this.labels = devices.stream().map(device -> device.name().value()).toArray(String[]::new);
        for (int i = 0; i < labels.length; i++) {
            places.put(labels[i], i);
        }
    }

    /** The devices of a set that is the member {@code devices} of a request. */
    public static List<Device> resolve(String text, Collection<Device> all, String caller) {
        return resolve("devices", text, all, caller);
    }

    /**
     * The devices of the set, in name order.
     *
     * @param field the member of the request that holds the set; errors name it
     * @param caller whose nodes {@code my-nodes} are
     * @throws BadInput when it can't be read, names an unknown device, or is empty
     */
    public static List<Device> resolve(String field, String text, Collection<Device> all, String caller) {
        return new DeviceSet(new Expression(field, text), all, caller, null).resolve();
    }

    /**
     * The nodes of a set that is the member {@code nodes} of a request, in name order.
     *
     * @throws BadInput also when it names a device that is not a node
     */
    public static List<Device> nodes(String text, Collection<Device> all, String caller) {
        return new DeviceSet(new Expression("nodes", text), all, caller, DeviceType.NODE).resolve();
    }

    private List<Device> resolve() {
        BitSet chosen = new BitSet(devices.size());
        for (Expression.Member member : expression.members()) {
            BitSet named = known.computeIfAbsent(member.text(), this::named);
            if (member.leftOut()) {
                chosen.andNot(named);
            } else {
                chosen.or(named);
            }
        }
        checkKnown();
        if (chosen.isEmpty()) {
            throw noneMatches(Set.of(expression.text()));
        }
        List<Device> result = chosen.stream()
                .mapToObj(devices::get)
                .sorted(Comparator.comparing(Device::name))
                .toList();
        checkType(result);
        return result;
    }

    private void checkKnown() {
        if (!unknown.isEmpty()) {
            String guesses = unknown.stream()
                    .limit(MOST_GUESSES)
                    .flatMap(name -> Similar.to(name, Keyword.labels()).stream())
                    .distinct()
                    .sorted()
                    .map(keyword -> " Did you mean " + keyword + "?")
                    .collect(Collectors.joining());
            String more = moreUnknown ? " and more" : "";
            throw expression.wrong("Unknown device: " + Printable.of(Folding.fold(unknown)) + more + "." + guesses);
        }
        if (!unmatched.isEmpty()) {
            throw noneMatches(unmatched);
        }
    }

    private BadInput noneMatches(Set<String> texts) {
        String kind = only == DeviceType.NODE ? "node" : "device";
        String shown = texts.stream().sorted().collect(Collectors.joining(", "));
        return expression.wrong("No " + kind + " matches '" + Printable.of(shown) + "'.");
    }

    private void checkType(List<Device> found) {
        for (Device device : found) {
            if (only != null && device.type() != only) {
                throw expression.wrong(device.name() + " is not " + only.phrase() + ", it is "
                        + device.type().phrase() + ".");
            }
        }
    }

    private BitSet named(String member) {
        Optional<Keyword> keyword = Keyword.of(member);
        if (keyword.isPresent()) {
            return all(device -> keyword.get().includes(device, caller));
        }
        BitSet named = new BitSet(devices.size());
        for (String name : new NamePattern(expression, member).expand()) {
            boolean wild = Wildcard.isIn(name);
            count(wild);
            if (wild) {
                named.or(matching(name));
            } else {
                Integer place = places.get(name);
                if (place == null) {
                    addUnknown(name);
                } else {
                    named.set(place);
                }
            }
        }
        return named;
    }

    private void addUnknown(String name) {
        if (unknown.size() < MOST_UNKNOWN) {
            unknown.add(name);
        } else {
            moreUnknown |= !unknown.contains(name);
        }
    }

    /** A wildcard in a node set stands for nodes. */
    private BitSet matching(String name) {
        Wildcard wildcard = new Wildcard(name);
        BitSet found = new BitSet(devices.size());
        for (int i = 0; i < labels.length; i++) {
            if (wildcard.test(labels[i]) && (only == null || devices.get(i).type() == only)) {
                found.set(i);
            }
        }
        if (found.isEmpty()) {
            unmatched.add(name);
        }
        return found;
    }

    private void count(boolean wild) {
        names++;
        wildcards += wild ? 1 : 0;
        if (names > NamePattern.MOST_NAMES || wildcards > MOST_WILDCARDS) {
            throw expression.wrong(
                    "The device set '" + Printable.of(expression.text()) + "' stands for too many names.");
        }
    }

    private BitSet all(Predicate<Device> wanted) {
        BitSet found = new BitSet(devices.size());
        for (int i = 0; i < devices.size(); i++) {
            found.set(i, wanted.test(devices.get(i)));
        }
        return found;
    }
}

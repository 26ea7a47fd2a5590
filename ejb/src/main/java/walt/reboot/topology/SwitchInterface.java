package walt.reboot.topology;

import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.MacAddress;

/**
 * An interface of a switch, a row of IF-MIB.
 *
 * @param name {@code ifName}, or {@code ifDescr} where there is none; texts may be empty
 * @param up whether {@code ifOperStatus} is up
 */
public record SwitchInterface(
        int ifIndex,
        String name,
        String description,
        String alias,
        int type,
        boolean up,
        @Nullable MacAddress mac) {
    /** Values of {@code ifType} that Ethernet ports have. */
    private static final Set<Integer> ETHERNET = Set.of(6, 62, 69, 117);

    private static final Pattern NUMBERED = Pattern.compile("(?<kind>.*?)(?<number>\\d{1,9})");
    private static final Pattern UNIT = Pattern.compile("\\D*(?<unit>\\d{1,9})\\D.*");
    /** Some switches give Ethernet's type to what is no port. */
    private static final Pattern VIRTUAL = Pattern.compile(
            ".*(vlan|loopback|tunnel|channel|trunk|lag|bond|bridge|stack|m(ana)?ge?mt|management|cpu|null|logical|oob).*"
                    + "|(po|lo|tu|vl|br|b?me|fxp|em)\\d+",
            Pattern.CASE_INSENSITIVE);

    /** Media that no power goes through; a combo port has a copper side. */
    private static final Pattern FIBRE = Pattern.compile(
            "(?!.*(combo|rj-?45|copper|base-?tx?\\b)).*\\b(q?sfp(\\+|\\d+|-dd)?|xfp|fib(er|re)|100base-?fx|1000base-?[slz]x"
                    + "|10gbase-?[slez]r)(?![a-z]).*",
            Pattern.CASE_INSENSITIVE);

    private static final int FAST_ETHERNET_FIBRE = 69;

    /** Whether it is for fibre only, so that it can't have PoE; false when it doesn't say. */
    boolean isFibre() {
        return type == FAST_ETHERNET_FIBRE
                || FIBRE.matcher(name).matches()
                || FIBRE.matcher(description).matches();
    }

    /** Whether it is a port on the front, as far as type and name tell. */
    public boolean isPort() {
        return ETHERNET.contains(type)
                && number().isPresent()
                && !VIRTUAL.matcher(name).matches()
                && !VIRTUAL.matcher(description).matches();
    }

    /** The last number of the name: 3 of {@code Fa1/0/3}. */
    OptionalInt number() {
        Matcher parts = NUMBERED.matcher(name);
        return parts.matches() ? OptionalInt.of(Integer.parseInt(parts.group("number"))) : OptionalInt.empty();
    }

    /** What the name has before its last number, which ports of one kind in one unit share: {@code Fa1/0/}. */
    String kind() {
        Matcher parts = NUMBERED.matcher(name);
        return parts.matches() ? parts.group("kind") : name;
    }

    /** The first number of a name that has several, the unit of a stack: 1 of {@code Fa1/0/3}. */
    OptionalInt unit() {
        Matcher first = UNIT.matcher(kind());
        return first.matches() ? OptionalInt.of(Integer.parseInt(first.group("unit"))) : OptionalInt.empty();
    }

    /** Whether it is called so, by {@code ifName} or {@code ifDescr}. */
    public boolean isNamed(String text) {
        return !text.isEmpty() && (text.equals(name) || text.equals(description));
    }
}

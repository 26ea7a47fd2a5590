package walt.reboot.rest.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Printable;
import walt.reboot.rest.json.WaltNodesJson.WaltNode;

/**
 * The query parameters of WalT's {@code GET /api/v1/nodes}: attributes that a node must have, all of them. As in WalT an empty
 * value asks for nothing, and true and false may be written 1 and 0.
 */
public final class WaltNodeFilter {
    private final List<Predicate<WaltNode>> conditions;

    private WaltNodeFilter(List<Predicate<WaltNode>> conditions) {
        this.conditions = conditions;
    }

    /** @throws BadInput when there is no such attribute, or it can't have such a value */
    public static WaltNodeFilter of(Map<String, List<String>> query) {
        List<Predicate<WaltNode>> conditions = new ArrayList<>();
        query.forEach((name, values) -> values.forEach(value -> {
            Predicate<WaltNode> condition = condition(name, value);
            if (!value.isEmpty()) {
                conditions.add(condition);
            }
        }));
        return new WaltNodeFilter(conditions);
    }

    public boolean lets(WaltNode node) {
        return conditions.stream().allMatch(condition -> condition.test(node));
    }

    private static Predicate<WaltNode> condition(String name, String value) {
        return switch (name) {
            case "name" -> node -> is(value, node.name());
            case "model" -> node -> is(value, node.model());
            case "image" -> node -> is(value, node.image());
            case "ip" -> node -> is(value, node.ip());
            case "mac" -> node -> is(value, node.mac());
            case "virtual" -> {
                boolean wanted = flag(name, value);
                yield node -> node.virtual() == wanted;
            }
            case "booted" -> {
                boolean wanted = flag(name, value);
                yield node -> node.booted() == wanted;
            }
            default ->
                throw new BadInput(
                        Printable.of(name),
                        "'" + Printable.of(name)
                                + "' is no attribute to filter by: use name, model, virtual, image, booted, ip or mac.");
        };
    }

    private static boolean is(String wanted, @Nullable String value) {
        return wanted.equals(value);
    }

    private static boolean flag(String name, String value) {
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default -> throw new BadInput(name, "'" + name + "' must be true or false.");
        };
    }
}

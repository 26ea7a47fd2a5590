package walt.reboot.rest.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.Folding;
import walt.reboot.inventory.ImportResult;
import walt.reboot.inventory.ImportWarning;
import walt.reboot.inventory.NaturalOrder;

/** What an import did, or would do when it is a dry run; warnings that are alike are told once, with all names. */
public record ImportJson(
        int added,
        int changed,
        int unchanged,
        boolean dryRun,
        List<DifferenceJson> differences,
        List<String> warnings) {

    /** A device that is added or changed. */
    public record DifferenceJson(String device, String change, List<MemberJson> members) {}

    /** A member or setting before and after. */
    public record MemberJson(
            String name, @Nullable String from, @Nullable String to) {}

    public static ImportJson of(ImportResult result, boolean dryRun) {
        return new ImportJson(
                result.added(),
                result.changed(),
                result.unchanged(),
                dryRun,
                result.differences().stream().map(ImportJson::difference).toList(),
                warnings(result.warnings()));
    }

    private static DifferenceJson difference(ImportResult.Difference difference) {
        return new DifferenceJson(
                difference.device().value(),
                difference.added() ? "added" : "changed",
                difference.members().stream()
                        .map(member -> new MemberJson(member.name(), member.from(), member.to()))
                        .toList());
    }

    private static List<String> warnings(List<ImportWarning> warnings) {
        Map<String, TreeSet<String>> names = new LinkedHashMap<>();
        warnings.forEach(
                warning -> names.computeIfAbsent(warning.text(), text -> new TreeSet<>(NaturalOrder.COMPARATOR))
                        .add(warning.device().value()));
        return names.entrySet().stream()
                .map(alike -> Folding.fold(alike.getValue()) + ": " + alike.getKey())
                .toList();
    }
}

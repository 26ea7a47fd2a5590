package walt.reboot.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import did, or would do: the devices that differ in the order in which they were told. */
public record ImportResult(int unchanged, List<Difference> differences, List<ImportWarning> warnings) {
    public ImportResult {
        differences = List.copyOf(differences);
        warnings = List.copyOf(warnings);
    }

    public int added() {
        return (int) differences.stream().filter(Difference::added).count();
    }

    public int changed() {
        return differences.size() - added();
    }

    /** A device that the import adds, or whose members it changes. */
    public record Difference(DeviceName device, boolean added, List<Member> members) {
        public Difference {
            members = List.copyOf(members);
        }
    }

    /** A member or setting before and after; null: there is none, or the setting has its default. Secrets are masked. */
    public record Member(
            String name, @Nullable String from, @Nullable String to) {}
}

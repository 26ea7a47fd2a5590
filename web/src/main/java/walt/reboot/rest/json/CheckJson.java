package walt.reboot.rest.json;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import walt.reboot.check.Check;
import walt.reboot.check.CheckReport;
import walt.reboot.topology.PoeFamily;

/** All that was tried with a switch; {@code family} is null when it could not be told. */
public record CheckJson(
        @JsonbProperty("switch") @Schema(name = "switch") String name,
        @Nullable String family,
        List<OneJson> checks) {
    /** One thing that was tried; {@code next} is what to do about it. */
    @Schema(name = "Check")
    public record OneJson(
            String name,
            String result,
            String detail,
            @Nullable String next) {
        static OneJson of(Check check) {
            return new OneJson(word(check.subject()), word(check.result()), check.detail(), check.next());
        }
    }

    public static CheckJson of(CheckReport report) {
        PoeFamily family = report.family();
        return new CheckJson(
                report.name().value(),
                family == null ? null : family.id(),
                report.checks().stream().map(OneJson::of).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package walt.reboot.rest.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.RebootReport;

/** A page of the history; {@code next} is the cursor of the following page, null on the last. */
public record HistoryJson(
        List<ReportJson> reboots, @Nullable String next) {
    /** @param reports one more than the page's size when there is a following page */
    public static HistoryJson page(List<RebootReport> reports, int size) {
        boolean more = reports.size() > size;
        List<RebootReport> shown = more ? reports.subList(0, size) : reports;
        return new HistoryJson(
                shown.stream().map(ReportJson::brief).toList(),
                more ? shown.getLast().job().id().toString() : null);
    }
}

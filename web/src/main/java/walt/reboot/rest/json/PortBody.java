package walt.reboot.rest.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import walt.reboot.devices.PortEdit;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.PoeRow;

/** What a request states of a port. */
public record PortBody(
        @Schema(required = true) String port,
        @Nullable String label,
        @Nullable String poe) {
    private static final Pattern ROW = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})");

    static PortEdit read(Body body) {
        String port = body.need("port");
        boolean tellsLabel = body.has("label");
        boolean tellsRow = body.has("poe");
        PortEdit edit = new PortEdit(port, tellsLabel, body.text("label"), tellsRow, row(body.text("poe")));
        body.end();
        if (!tellsLabel && !tellsRow) {
            throw new BadInput("body", "Nothing is said of the port: give it a 'label' or 'poe', its PoE row.");
        }
        return edit;
    }

    private static @Nullable PoeRow row(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher row = ROW.matcher(text);
        if (!row.matches() || text.matches("0+\\..*|.*\\.0+")) {
            throw new BadInput(
                    "poe", "'poe' is a row of the switch's PoE table: write it as GROUP.PORT, for example 1.3.");
        }
        return new PoeRow(Integer.parseInt(row.group(1)), Integer.parseInt(row.group(2)));
    }
}

package walt.reboot.rest.json;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.RebootMode;

/** The body of a request to reboot nodes. */
public record RebootBody(
        @Schema(required = true) String nodes,

        @Schema(
                enumeration = {"soft-then-hard", "hard-only"},
                defaultValue = "soft-then-hard")
        String mode,

        @Nullable String cause,
        boolean force,
        boolean dryRun) {
    /** Reads it; what is left out has its default. */
    public static RebootBody read(InputStream in) throws IOException {
        Body body = Body.parse(in);
        RebootBody read = new RebootBody(
                body.need("nodes"),
                body.text("mode", RebootMode.SOFT_THEN_HARD.label()),
                body.text("cause"),
                body.flag("force", false),
                body.flag("dryRun", false));
        body.end();
        return read;
    }
}

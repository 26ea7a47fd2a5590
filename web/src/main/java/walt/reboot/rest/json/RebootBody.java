package walt.reboot.rest.json;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import walt.reboot.engine.RebootMode;
import walt.reboot.inventory.BadInput;

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
        checkLaterMembers(body);
        body.end();
        return read;
    }

    /** Members that have one value only so far: scripts may send them, and are told when they ask for more. */
    private static void checkLaterMembers(Body body) {
        if (!body.text("wait", "accepted").equals("accepted")) {
            throw new BadInput("wait", "'wait' must be accepted: waiting until nodes are booted is not available yet.");
        }
        if (body.number("times", 1, Integer.MAX_VALUE, 1) != 1) {
            throw new BadInput("times", "'times' must be 1: campaigns are not available yet.");
        }
        if (body.text("pause") != null) {
            throw new BadInput("pause", "'pause' goes with 'times', which is not available yet.");
        }
    }
}

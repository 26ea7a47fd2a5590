package walt.reboot.rest.json;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request to acquire or release nodes. */
public record OwnershipBody(@Schema(required = true) String nodes, boolean force) {
    public static OwnershipBody read(InputStream in) throws IOException {
        Body body = Body.parse(in);
        OwnershipBody read = new OwnershipBody(body.need("nodes"), body.flag("force", false));
        body.end();
        return read;
    }
}

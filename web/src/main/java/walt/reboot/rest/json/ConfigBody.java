package walt.reboot.rest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a request to change settings of several devices; a null value returns a setting to its default. */
public record ConfigBody(
        @Schema(required = true) String devices,

        @Schema(required = true, ref = ConfigJson.SCHEMA) Map<String, @Nullable String> settings) {
    public static ConfigBody read(InputStream in) throws IOException {
        Body body = Body.parse(in);
        ConfigBody read = new ConfigBody(body.need("devices"), body.values("settings"));
        body.end();
        return read;
    }
}

package walt.reboot.rest.json;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request to scan switches: all that may be explored when none are told. */
public record ScanBody(String switches) {
    private static final String ALL = "explorable-switches";

    public static ScanBody read(InputStream in) throws IOException {
        Body body = Body.parse(in);
        ScanBody read = new ScanBody(body.text("switches", ALL));
        body.end();
        return read;
    }
}

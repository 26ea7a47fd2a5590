package walt.reboot.rest.json;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The body of a request to let a node blink: for 1 to 3600 seconds. */
public record BlinkBody(int seconds) {
    private static final int LONGEST = 3600;
    private static final int USUAL = 60;

    public static BlinkBody read(InputStream in) throws IOException {
        Body body = Body.parse(in);
        BlinkBody read = new BlinkBody(body.number("seconds", 1, LONGEST, USUAL));
        body.end();
        return read;
    }

    public Duration time() {
        return Duration.ofSeconds(seconds);
    }
}

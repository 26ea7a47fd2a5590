package walt.reboot.rest.json;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request for a token; {@code user} is the caller when it is left out, {@code label} empty. */
public record TokenBody(String user, String label) {
    public static TokenBody read(InputStream in, String caller) throws IOException {
        Body body = Body.parse(in);
        TokenBody read = new TokenBody(body.text("user", caller), body.text("label", ""));
        body.end();
        return read;
    }
}

package walt.reboot.rest.json;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import walt.reboot.rest.problem.ProblemException;

/** Lets in one large document at a time: until it is dealt with it needs many times its size of memory. */
@ApplicationScoped
public class ImportBodies {
    private static final int MOST_BYTES = 20_000_000;

    private final BodyReader reader = new BodyReader(1, Duration.ofSeconds(10), MOST_BYTES);

    /** What is done with the text of a document. */
    public interface Use<T> {
        T of(String text);
    }

    /** @throws ProblemException when it is too large, or others take too long */
    public <T> T read(InputStream in, Use<T> use) throws IOException {
        return reader.read(in, bytes -> use.of(Utf8.text(bytes)));
    }
}

package walt.lab.recording;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Walks of real switches. They lie beside the checkout, in {@code shared/recordings}. */
public final class Recordings {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "..", "..", "shared", "recordings");

    private Recordings() {}

    /** All of them; the test is skipped where they are missing. */
    public static List<Path> all() {
        assumeTrue(Files.isDirectory(FOLDER), "the recordings of switches are not here: ../shared/recordings");
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "*.snmprec")) {
            files.forEach(all::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}

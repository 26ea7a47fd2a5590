package walt.lab.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the recordings of a lab are looked for.
 *
 * @param folder of the lab file; the working directory comes second
 */
public record RecordingFiles(Path folder) {

    /** Of a lab that is in no file. */
    public static final RecordingFiles HERE = new RecordingFiles(Path.of(""));

    /**
     * Reads a recording.
     *
     * @throws IllegalArgumentException when there is none, or one that can't be understood
     */
    public Recording read(String path) {
        Path file = Stream.of(folder.resolve(path), Path.of(path))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no recording '" + path
                        + "': its path is relative to the lab file or to the working directory."));
        try {
            return new Recording(new RecordingReader(file).read());
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The recording " + file + " can't be read: " + unreadable, unreadable);
        }
    }
}

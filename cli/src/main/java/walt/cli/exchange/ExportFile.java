package walt.cli.exchange;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import walt.cli.exit.CommandFailed;

/**
 * A file to write an inventory to, which appears complete or not at all.
 *
 * @param overwrite an old file is replaced
 * @param secret nobody else can read it, from its creation on
 */
record ExportFile(String name, boolean overwrite, boolean secret) {
    private static final Set<OpenOption> NEW_FILE = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<?>[] MODE_0600 = {asFileAttribute(PosixFilePermissions.fromString("rw-------"))};

    /** Finds out early that it cannot be written, before anything is asked of the server. */
    void check() {
        Path path = path();
        checkDirectories(path);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            if (!overwrite) {
                throw exists();
            }
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw CommandFailed.badInput(name + " is not a file that can be replaced.");
            }
        }
    }

    private void checkDirectories(Path path) {
        if (Files.isDirectory(path)) {
            throw CommandFailed.badInput("Cannot write " + name + ": it is a directory. -o needs the name of a file.");
        }
        Path parent = path.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw CommandFailed.badInput("Cannot write " + name + ": there is no directory " + parent + ".");
        }
    }

    void write(String text) {
        Path path = path();
        try {
            if (overwrite) {
                Path draft = path.resolveSibling(
                        path.getFileName() + "." + ProcessHandle.current().pid());
                create(draft, text);
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            } else {
                create(path, text);
            }
        } catch (FileAlreadyExistsException e) {
            throw exists();
        } catch (IOException e) {
            throw CommandFailed.badInput("Cannot write " + name + ": " + Reason.of(e) + ".");
        }
    }

    private void create(Path path, String text) throws IOException {
        FileAttribute<?>[] attributes = secret ? MODE_0600 : new FileAttribute<?>[0];
        SeekableByteChannel out = Files.newByteChannel(path, NEW_FILE, attributes);
        boolean complete = false;
        try (out) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
    }

    private CommandFailed exists() {
        return CommandFailed.badInput("There is a file " + name + " already. --overwrite replaces it.");
    }

    private Path path() {
        return Path.of(name).toAbsolutePath();
    }
}

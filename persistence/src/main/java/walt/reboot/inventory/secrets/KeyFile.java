package walt.reboot.inventory.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The file that holds the key of the secrets; only its owner may read it (mode 0600). */
public final class KeyFile {
    private KeyFile() {}

    /** Reads the key; makes one when the file isn't there. */
    public static byte[] readOrCreate(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : create(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " can't be read or made", e);
        }
    }

    /** Writes a file that only its owner may read, whole or not at all. */
    public static void writePrivate(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(
                folder, ".new", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            // on the disk before it has its name: an empty key after a power cut would make every secret unreadable
            Files.write(fresh, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh); // it was moved, unless something has failed
        }
    }

    private static byte[] create(Path file) throws IOException {
        byte[] key = new byte[SecretKeeper.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        writePrivate(file, key);
        return key;
    }
}

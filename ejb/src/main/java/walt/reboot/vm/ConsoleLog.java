package walt.reboot.vm;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What a virtual node's process prints: a file of bounded size, and the one before it. */
record ConsoleLog(Path file) {
    static final long LARGEST = 1_000_000;

    /**
     * Puts a file that has grown too large aside. The process goes on writing to the same file, which it has open for
     * appending, so the file is copied and emptied; a line written in between is lost.
     */
    void bound() throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGEST) {
            Files.copy(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel log = FileChannel.open(file, StandardOpenOption.WRITE)) {
                log.truncate(0);
            }
        }
    }
}

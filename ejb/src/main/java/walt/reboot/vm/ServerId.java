package walt.reboot.vm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Which server a process belongs to: a random id that is kept in the data folder and moves with it. */
public final class ServerId {
    private ServerId() {}

    /** The id in {@code FOLDER/server.id}, which is made when it isn't there. */
    public static String in(Path folder) throws IOException {
        Path file = folder.resolve("server.id");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path draft = Files.writeString(Files.createTempFile(folder, "server", ".id"), UUID.randomUUID() + "\n");
            Files.move(draft, file); // whole or not at all
        }
        return Files.readString(file).strip();
    }
}

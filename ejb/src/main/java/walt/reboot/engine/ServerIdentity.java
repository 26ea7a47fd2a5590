package walt.reboot.engine;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import walt.reboot.inventory.DataFolder;
import walt.reboot.inventory.Ids;
import walt.reboot.inventory.secrets.KeyFile;

/** The name under which this server holds jobs and runs virtual nodes; the same after each restart: {@code server.id}. */
@ApplicationScoped
public class ServerIdentity {
    @Inject
    DataFolder folder;

    @Inject
    Clock clock;

    private String name = "";

    @PostConstruct
    void read() {
        Path file = folder.path().resolve("server.id");
        try {
            if (!Files.exists(file)) {
                KeyFile.writePrivate(file, Ids.next(clock.instant()).toString().getBytes(StandardCharsets.US_ASCII));
            }
            name = Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " can't be read or made", e);
        }
    }

    public String name() {
        return name;
    }
}

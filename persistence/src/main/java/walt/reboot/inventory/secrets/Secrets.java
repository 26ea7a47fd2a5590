package walt.reboot.inventory.secrets;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import walt.reboot.inventory.DataFolder;

/** The server's keeper of secrets, with the key {@code secret.key} of the data folder. */
@ApplicationScoped
public class Secrets {
    private static final System.Logger LOG = System.getLogger(Secrets.class.getName());

    @Inject
    DataFolder folder;

    private SecretKeeper keeper = new SecretKeeper(new byte[SecretKeeper.KEY_BYTES]);

    @PostConstruct
    void open() {
        Path file = folder.path().resolve("secret.key");
        if (Files.notExists(file)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "There is no {0}: a new key for secrets is made. Only a new server has none; secrets that are in the"
                            + " database already count as missing, and are named in this log.",
                    file);
        }
        keeper = keeper(file);
    }

    /** @throws IllegalStateException when the file holds something else than a key */
    static SecretKeeper keeper(Path file) {
        byte[] key = KeyFile.readOrCreate(file);
        if (key.length != SecretKeeper.KEY_BYTES) {
            throw new IllegalStateException(file + " has " + key.length + " bytes instead of " + SecretKeeper.KEY_BYTES
                    + ": put back the key file from a backup; or move it away, and set all secrets anew.");
        }
        return new SecretKeeper(key);
    }

    /** @throws IllegalStateException when the key can't be read */
    public SecretKeeper keeper() {
        return keeper;
    }
}

package walt.reboot.inventory.secrets;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import walt.reboot.inventory.DataFolder;

/** The server's keeper of secrets, with the key {@code secret.key} of the data folder. */
@ApplicationScoped
public class Secrets {
    @Inject
    DataFolder folder;

    private SecretKeeper keeper = new SecretKeeper(new byte[SecretKeeper.KEY_BYTES]);

    @PostConstruct
    void open() {
        Path file = folder.path().resolve("secret.key");
        keeper = new SecretKeeper(KeyFile.readOrCreate(file));
    }

    public SecretKeeper keeper() {
        return keeper;
    }
}

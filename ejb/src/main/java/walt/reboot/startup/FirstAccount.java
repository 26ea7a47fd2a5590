package walt.reboot.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import walt.reboot.inventory.DataFolder;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.access.Accounts;
import walt.reboot.inventory.access.Role;
import walt.reboot.inventory.access.Token;
import walt.reboot.inventory.secrets.KeyFile;

/** Makes the administrator of a fresh server; the token is in {@code admin.token} of the data folder (mode 0600). */
@ApplicationScoped
class FirstAccount {
    @Inject
    Accounts accounts;

    @Inject
    DataFolder folder;

    @Inject
    Clock clock;

    void createIfMissing() {
        if (accounts.any()) {
            return;
        }
        Path file = folder.path().resolve("admin.token");
        Token token = Token.fresh();
        try {
            // the file first: a token that nobody can read would lock everybody out
            KeyFile.writePrivate(file, (token.value() + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the administrator's token can't be written to " + file, e);
        }
        accounts.addWithToken(new Account("admin", Role.ADMINISTRATOR), token, "first start", clock.instant());
    }
}

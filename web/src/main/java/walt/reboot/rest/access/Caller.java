package walt.reboot.rest.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.access.Account;

/** Whoever sent the present request. */
@RequestScoped
public class Caller {
    private @Nullable Account account;

    void is(Account known) {
        account = known;
    }

    /** The caller's account. */
    public Account account() {
        if (account == null) {
            throw new IllegalStateException("the request has passed without authentication");
        }
        return account;
    }

    /** @throws NotAllowed when the caller is no administrator */
    public void mustAdminister() {
        if (!account().administers()) {
            throw new NotAllowed("Only administrators may do this.");
        }
    }
}

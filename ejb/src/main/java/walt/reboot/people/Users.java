package walt.reboot.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Folding;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.NotFound;
import walt.reboot.inventory.Owners;
import walt.reboot.inventory.Printable;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.access.Accounts;
import walt.reboot.inventory.access.KeptToken;
import walt.reboot.inventory.access.Role;
import walt.reboot.inventory.access.Token;
import walt.reboot.inventory.access.Tokens;
import walt.reboot.inventory.access.User;
import walt.reboot.inventory.access.UserName;

/** Who may use the server. Everybody has a say over his own tokens, administrators over all; who may ask at all is checked
 * before. */
@ApplicationScoped
public class Users {
    @Inject
    Accounts accounts;

    @Inject
    Tokens tokens;

    @Inject
    Owners owners;

    @Inject
    Clock clock;

    // one change at a time, so that two can't take away the last two administrators unseen
    private final ReentrantLock changing = new ReentrantLock();

    /** A token that was made just now, with its secret. */
    public record FreshToken(KeptToken kept, Token secret) {}

    /** All users in name order. */
    public List<User> all() {
        return accounts.all();
    }

    /** Adds a user; nodes that an import gave to somebody of that name are his. */
    public User add(UserName name, Role role) {
        return changing(() -> {
            accounts.add(new Account(name.value(), role), clock.instant());
            return new User(name.value(), role, 0, owners.nodesOf(name.value()).size());
        });
    }

    /**
     * Removes a user and his tokens.
     *
     * @param force also when he owns nodes, which are free then
     * @throws Conflict when he owns nodes, or no administrator would be left
     */
    public void remove(String name, boolean force) {
        changing(() -> {
            Account account = accounts.named(name)
                    .orElseThrow(() -> new NotFound("There is no user '" + Printable.of(name) + "'."));
            List<String> nodes = owners.nodesOf(name);
            if (!nodes.isEmpty() && !force) {
                throw new Conflict(name + " owns " + Folding.fold(nodes)
                        + ": release them first, or use --force (in the API force=true) to make them free.");
            }
            accounts.remove(account);
            return account;
        });
    }

    /**
     * The tokens of a user, the oldest first.
     *
     * @param user null: those that the caller may see
     */
    public List<KeptToken> tokens(@Nullable String user, Account caller) {
        String wanted = user == null && !caller.administers() ? caller.name() : user;
        if (wanted != null) {
            account(wanted, caller);
        }
        return tokens.all().stream()
                .filter(token -> wanted == null || token.user().equals(wanted))
                .toList();
    }

    /** Makes a token for a user. */
    public FreshToken makeToken(String user, String label, Account caller) {
        return changing(() -> {
            Token secret = Token.fresh();
            return new FreshToken(tokens.keep(account(user, caller), secret, label, clock.instant()), secret);
        });
    }

    /**
     * Makes a token worthless.
     *
     * @throws Conflict when no administrator with a token would be left
     */
    public void revoke(UUID id, Account caller) {
        changing(() -> {
            KeptToken token = tokens.find(id).orElseThrow(() -> new NotFound("There is no token '" + id + "'."));
            checkConcerned(token.user(), caller);
            tokens.revoke(token);
            return token;
        });
    }

    /** A user whose tokens the caller has a say over; others are not told whether he exists. */
    private Account account(String user, Account caller) {
        checkConcerned(user, caller);
        return accounts.named(user)
                .orElseThrow(() -> new BadInput("user", "There is no user '" + Printable.of(user) + "'."));
    }

    private static void checkConcerned(String user, Account caller) {
        if (!caller.administers() && !caller.name().equals(user)) {
            throw new NotAllowed("Only administrators may do this for others.");
        }
    }

    private <T> T changing(Supplier<T> change) {
        changing.lock();
        try {
            return change.get();
        } finally {
            changing.unlock();
        }
    }
}

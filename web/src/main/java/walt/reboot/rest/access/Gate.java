package walt.reboot.rest.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.access.Accounts;
import walt.reboot.inventory.access.Token;
import walt.reboot.rest.problem.Problem;
import walt.reboot.rest.problem.ProblemType;

/** Knows whom an {@code Authorization} header belongs to. */
@ApplicationScoped
public class Gate {
    /** The answer to those who have no valid token. */
    static final Problem CLOSED = new Problem(
            ProblemType.NOT_AUTHENTICATED, "A valid token is needed: send 'Authorization: Bearer <token>'.");

    private static final String SCHEME = "Bearer ";

    @Inject
    Accounts accounts;

    /** The account of the token in the header. */
    public Optional<Account> whoSent(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> new Token(text.substring(SCHEME.length()).strip()))
                .flatMap(accounts::whoHas);
    }
}

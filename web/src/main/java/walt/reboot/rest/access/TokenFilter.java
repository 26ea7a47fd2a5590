package walt.reboot.rest.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.access.Accounts;
import walt.reboot.inventory.access.Token;
import walt.reboot.rest.problem.Problem;
import walt.reboot.rest.problem.ProblemType;

/** Lets nothing pass without a token that belongs to somebody; runs before paths are looked at, so it forgets none. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class TokenFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";

    @Inject
    Accounts accounts;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Account> account =
                token(request.getHeaderString("Authorization")).flatMap(accounts::whoHas);
        if (account.isPresent()) {
            caller.is(account.get());
        } else {
            request.abortWith(new Problem(
                            ProblemType.NOT_AUTHENTICATED,
                            "A valid token is needed: send 'Authorization: Bearer <token>'.")
                    .response());
        }
    }

    private static Optional<Token> token(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> new Token(text.substring(SCHEME.length()).strip()));
    }
}

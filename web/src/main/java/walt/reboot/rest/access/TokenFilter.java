package walt.reboot.rest.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import walt.reboot.inventory.access.Account;

/**
 * Lets nothing pass without a token that belongs to somebody, but for what the operator has opened; runs before paths are looked
 * at, so it forgets none.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class TokenFilter implements ContainerRequestFilter {
    @Inject
    Gate gate;

    @Inject
    OpenNodes openNodes;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Account> account = gate.whoSent(request.getHeaderString("Authorization"));
        if (account.isPresent()) {
            caller.is(account.get());
        } else if (openNodes.isAskedFor(
                request.getMethod(), request.getUriInfo().getPath())) {
            openNodes.refusal().ifPresent(request::abortWith);
        } else {
            request.abortWith(Gate.CLOSED.response());
        }
    }
}

package walt.reboot.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.access.Accounts;
import walt.reboot.inventory.access.Role;
import walt.reboot.inventory.access.Token;

class GateTest {
    private static final Account ANN = new Account("ann", Role.USER);

    private final Gate gate = gate();

    @ParameterizedTest
    @ValueSource(strings = {"Bearer walt_1", "bearer walt_1", "BEARER  walt_1 "})
    void whoeverSendsAKnownTokenIsKnown(String header) {
        assertThat(gate.whoSent(header)).contains(ANN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer walt_2",
                "walt_1",
                "Basic walt_1",
                "Bearerwalt_1",
                " Bearer walt_1"
            })
    void nobodyElseIs(@Nullable String header) {
        assertThat(gate.whoSent(header)).isEmpty();
    }

    @Test
    void onlyAdministratorsAdminister() {
        Caller caller = new Caller();
        caller.is(ANN);

        assertThat(caller.account()).isEqualTo(ANN);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(caller::mustAdminister);
        caller.is(new Account("admin", Role.ADMINISTRATOR));
        caller.mustAdminister();
    }

    @Test
    void aRequestThatWasNeverAuthenticatedHasNoCaller() {
        Caller nobody = new Caller();

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(nobody::account);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(nobody::mustAdminister);
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private static Gate gate() {
        Gate gate = new Gate();
        gate.accounts = new Accounts() {
            @Override
            public Optional<Account> whoHas(Token token) {
                return token.equals(new Token("walt_1")) ? Optional.of(ANN) : Optional.empty();
            }
        };
        return gate;
    }
}

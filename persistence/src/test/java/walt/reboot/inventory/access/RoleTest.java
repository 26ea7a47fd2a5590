package walt.reboot.inventory.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import walt.reboot.inventory.BadInput;

class RoleTest {
    @ParameterizedTest
    @EnumSource
    void eachRoleIsReadAsItIsSpelled(Role role) {
        assertThat(Role.of(role.label())).isEqualTo(role);
    }

    @Test
    void anUnknownRoleIsAnsweredWithTheKnownOnes() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Role.of("USER"))
                .withMessage("'USER' is not a role: use user or administrator.");
    }

    @Test
    void onlyAdministratorsAdminister() {
        assertThat(new Account("ann", Role.ADMINISTRATOR).administers()).isTrue();
        assertThat(new Account("bob", Role.USER).administers()).isFalse();
    }
}

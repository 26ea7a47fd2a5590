package walt.reboot.inventory.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walt.reboot.inventory.BadInput;

class UserNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "admin", "Alice.B_c-d", "7up", "meme"})
    void lettersDigitsDotsUnderscoresAndDashesAreFine(String name) {
        assertThat(new UserName(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", ".a", "a b", "a/b", "a,b", "é", "a\n", "a\u0007"})
    void anythingElseIsRefused(String name) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> new UserName(name))
                .withMessageContaining("not a valid user name")
                .withMessageNotContaining("\n");
    }

    @Test
    void aNameHas63CharactersAtMost() {
        assertThat(new UserName("a".repeat(63)).value()).hasSize(63);
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new UserName("a".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "waltplatform"})
    void namesThatMeanSomethingElseAreReserved(String name) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> new UserName(name))
                .withMessage("'" + name + "' is reserved: choose another name.");
    }
}

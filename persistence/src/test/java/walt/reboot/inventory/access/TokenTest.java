package walt.reboot.inventory.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void aFreshTokenHas256RandomBitsInCharactersThatNeedNoQuoting() {
        Set<Token> tokens = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            tokens.add(Token.fresh());
        }

        assertThat(tokens)
                .hasSize(1_000)
                .allSatisfy(token -> assertThat(token.value()).matches("walt_[A-Za-z0-9_-]{43}"));
    }

    @Test
    void whatIsKeptIsItsSha256() {
        assertThat(new Token("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theHashIsThatOfUtf8WhateverTheMachinesCharset() {
        assertThat(new Token("é").hash()).isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }

    @Test
    void aTokenIsNotShownByAccident() {
        Token token = Token.fresh();

        assertThat(token.toString()).doesNotContain(token.value());
        assertThat("" + token).isEqualTo("Token[******]");
    }
}

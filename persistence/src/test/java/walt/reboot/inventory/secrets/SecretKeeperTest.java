package walt.reboot.inventory.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeeperTest {
    private static final String PREFIX = "aes1:";

    private final SecretKeeper keeper = new SecretKeeper(key(1));

    @ParameterizedTest
    @ValueSource(strings = {"", "public", "pässwörd 😀", "a:b=c\n", "aes1:looks-encrypted"})
    void whatIsEncryptedComesBack(String clear) {
        String stored = keeper.encrypt(clear);

        assertThat(stored).startsWith(PREFIX);
        assertThat(keeper.decrypt(stored)).isEqualTo(clear);
    }

    @Test
    void theLongestCommunityFitsIntoItsColumn() {
        assertThat(keeper.encrypt("😀".repeat(255))).hasSizeLessThan(4_000);
    }

    @Test
    void theSameSecretIsNeverStoredTheSameWay() {
        assertThat(keeper.encrypt("public"))
                .isNotEqualTo(keeper.encrypt("public"))
                .doesNotContain("public");
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        String stored = keeper.encrypt("public");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new SecretKeeper(key(2)).decrypt(stored))
                .withMessageContaining("it can't be decrypted with the key that is there");
    }

    @Test
    void everyFlippedBitIsNoticed() {
        byte[] sealed = bytesOf(keeper.encrypt("public"));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);

            refused(PREFIX + Base64.getEncoder().encodeToString(altered));
        }
    }

    @Test
    void everyLengthButTheWholeIsRefused() {
        String stored = keeper.encrypt("12345678"); // 36 bytes: no padding in Base64
        for (int length = 0; length < stored.length(); length++) {
            refused(stored.substring(0, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "", "aes1", "aes1:", "aes1:!!!", "aes1:AAAA", "aes2:AAAA", " aes1:AAAA"})
    void whatWasNeverEncryptedIsRefused(String stored) {
        refused(stored);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void aKeyHas32Bytes(int length) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new SecretKeeper(new byte[length]))
                .withMessage("the key has " + length + " bytes instead of 32");
    }

    private void refused(String stored) {
        assertThatExceptionOfType(IllegalStateException.class)
                .as(stored)
                .isThrownBy(() -> keeper.decrypt(stored))
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("public"));
    }

    private static byte[] bytesOf(String stored) {
        return Base64.getDecoder().decode(stored.substring(PREFIX.length()));
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[SecretKeeper.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}

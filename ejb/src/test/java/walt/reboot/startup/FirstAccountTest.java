package walt.reboot.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import walt.reboot.inventory.DataFolder;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.access.Accounts;
import walt.reboot.inventory.access.Role;
import walt.reboot.inventory.access.Token;

class FirstAccountTest {
    @TempDir
    Path folder;

    private final MemoryAccounts accounts = new MemoryAccounts();

    @Test
    void aFreshServerGetsAnAdministratorWhoseTokenIsInItsFile() throws IOException {
        firstAccount(folder.resolve("data")).createIfMissing();

        Path file = folder.resolve("data/admin.token");
        Token token = new Token(Files.readString(file).strip());
        assertThat(accounts.granted).containsExactly(Map.entry(token, new Account("admin", Role.ADMINISTRATOR)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aServerThatHasAccountsIsLeftAlone() {
        firstAccount(folder).createIfMissing();
        firstAccount(folder.resolve("moved")).createIfMissing();

        assertThat(accounts.granted).hasSize(1);
        assertThat(folder.resolve("moved")).doesNotExist();
    }

    @Test
    void whenTheFileCannotBeWrittenNobodyIsLockedOut() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> firstAccount(notAFolder).createIfMissing())
                .withMessageContaining("admin.token");
        assertThat(accounts.granted).isEmpty();
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    private FirstAccount firstAccount(Path data) {
        FirstAccount first = new FirstAccount();
        first.accounts = accounts;
        first.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        first.folder = new DataFolder() {
            @Override
            public Path path() {
                return data;
            }
        };
        return first;
    }

    private static final class MemoryAccounts extends Accounts {
        private final Map<Token, Account> granted = new LinkedHashMap<>();

        @Override
        public boolean any() {
            return !granted.isEmpty();
        }

        @Override
        public void addWithToken(Account account, Token token, String label, Instant now) {
            granted.put(token, account);
        }
    }
}

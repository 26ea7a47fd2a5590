package walt.reboot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import walt.reboot.inventory.BadInput;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.NotAllowed;
import walt.reboot.inventory.NotFound;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.access.KeptToken;
import walt.reboot.inventory.access.Role;
import walt.reboot.inventory.access.User;
import walt.reboot.inventory.access.UserName;

class UsersTest {
    private static final Account ADMIN = new Account("admin", Role.ADMINISTRATOR);
    private static final Account ALICE = new Account("alice", Role.USER);

    private final FakePeople people = new FakePeople();
    private final Users users = new Users();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    void wire() {
        users.accounts = people.asAccounts();
        users.tokens = people.asTokens();
        users.owners = people.asOwners();
        users.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        people.accounts.put("admin", ADMIN);
        people.accounts.put("alice", ALICE);
    }

    @Test
    void aNewUserOwnsWhatAnImportGaveToHisName() {
        people.nodes.put("bob", List.of("rpi-1"));

        assertThat(users.add(new UserName("bob"), Role.USER)).isEqualTo(new User("bob", Role.USER, 0, 1));
        assertThat(people.accounts).containsEntry("bob", new Account("bob", Role.USER));
    }

    @Test
    void aUserWhoOwnsNodesIsRemovedByForceOnly() {
        people.nodes.put("alice", List.of("rpi-2", "rpi-1"));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> users.remove("alice", false))
                .withMessage(
                        "alice owns rpi-[1-2]: release them first, or use --force (in the API force=true) to make them free.");
        users.remove("alice", true);
        assertThat(people.accounts).containsOnlyKeys("admin");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> users.remove("alice", true));
    }

    @Test
    void everyTokenIsAnotherOne() {
        Users.FreshToken one = users.makeToken("alice", "one", ADMIN);
        Users.FreshToken other = users.makeToken("alice", "other", ALICE);

        assertThat(one.secret()).isNotEqualTo(other.secret());
        assertThat(one.toString()).doesNotContain(one.secret().value());
        assertThat(people.tokens).extracting(KeptToken::label).containsExactly("one", "other");
    }

    @Test
    void administratorsSeeAllTokensAndUsersTheirOwn() {
        users.makeToken("admin", "", ADMIN);
        users.makeToken("alice", "", ADMIN);

        assertThat(users.tokens(null, ADMIN)).hasSize(2);
        assertThat(users.tokens("alice", ADMIN)).extracting(KeptToken::user).containsExactly("alice");
        assertThat(users.tokens(null, ALICE)).extracting(KeptToken::user).containsExactly("alice");
    }

    @Test
    void aUserHasNoSayOverTheTokensOfOthersNorIsToldWhoExists() {
        UUID foreign = users.makeToken("admin", "", ADMIN).kept().id();

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> users.revoke(foreign, ALICE));
        for (String other : List.of("admin", "nobody")) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> users.tokens(other, ALICE));
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> users.makeToken(other, "", ALICE));
        }
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> users.tokens("nobody", ADMIN));
    }

    @Test
    void aTokenIsRevokedOnce() {
        UUID token = users.makeToken("alice", "", ALICE).kept().id();

        users.revoke(token, ALICE);
        assertThat(people.tokens).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> users.revoke(token, ALICE));
    }
}

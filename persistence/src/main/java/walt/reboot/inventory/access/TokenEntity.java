package walt.reboot.inventory.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code api_token}. */
@Entity(name = "Token")
@Table(name = "api_token")
class TokenEntity {
    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "label")
    String label;

    @Column(name = "hash")
    String hash;

    @Column(name = "created")
    Instant created;

    protected TokenEntity() {}

    TokenEntity(AccountEntity account, Token token, KeptToken kept) {
        id = kept.id();
        accountId = account.id;
        label = kept.label();
        hash = token.hash();
        created = kept.created();
    }
}

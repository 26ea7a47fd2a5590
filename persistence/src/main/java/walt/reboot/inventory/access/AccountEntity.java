package walt.reboot.inventory.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code account}. */
@Entity(name = "Account")
@Table(name = "account")
class AccountEntity {
    @Id
    UUID id;

    @Column(name = "name")
    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    Role role;

    protected AccountEntity() {}

    AccountEntity(UUID id, Account account) {
        this.id = id;
        name = account.name();
        role = account.role();
    }

    Account account() {
        return new Account(name, role);
    }
}

package walt.reboot.inventory.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import walt.reboot.inventory.Ids;

/** The accounts and their tokens. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Accounts {
    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /** Whether there is an account at all. */
    public boolean any() {
        return rows.createQuery("select count(a) from Account a", Long.class).getSingleResult() > 0;
    }

    public Optional<Account> whoHas(Token token) {
        return rows.createQuery(
                        "select a from Account a, Token t where t.accountId = a.id and t.hash = :hash",
                        AccountEntity.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst()
                .map(row -> new Account(row.name, row.role));
    }

    /** Adds a token to the account, which is made when it isn't there. */
    public void grant(Account account, Token token, String label, Instant now) {
        AccountEntity row = rows.createQuery("select a from Account a where a.name = :name", AccountEntity.class)
                .setParameter("name", account.name())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> create(account, now));
        TokenEntity fresh = new TokenEntity();
        fresh.id = Ids.next(now);
        fresh.accountId = row.id;
        fresh.label = label;
        fresh.hash = token.hash();
        fresh.created = now;
        rows.persist(fresh);
    }

    private AccountEntity create(Account account, Instant now) {
        AccountEntity row = new AccountEntity();
        row.id = Ids.next(now);
        row.name = account.name();
        row.role = account.role();
        rows.persist(row);
        rows.flush();
        return row;
    }
}

package walt.reboot.inventory.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Ids;
import walt.reboot.inventory.NaturalOrder;

/** The accounts. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Accounts {
    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    @Inject
    Tokens tokens;

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
                .map(AccountEntity::account);
    }

    public Optional<Account> named(String name) {
        return row(name).map(AccountEntity::account);
    }

    /** All users in name order. */
    public List<User> all() {
        Map<String, Long> tokens =
                counts("select a.name, count(t) from Account a, Token t where t.accountId = a.id group by a.name");
        Map<String, Long> nodes =
                counts("select d.owner, count(d) from Device d where d.owner is not null group by d.owner");
        return rows.createQuery("select a from Account a", AccountEntity.class)
                .getResultStream()
                .map(row -> new User(
                        row.name, row.role, tokens.getOrDefault(row.name, 0L), nodes.getOrDefault(row.name, 0L)))
                .sorted(Comparator.comparing(User::name, NaturalOrder.COMPARATOR))
                .toList();
    }

    /** @throws Conflict when there is a user of that name */
    public void add(Account account, Instant now) {
        if (row(account.name()).isPresent()) {
            throw new Conflict("There is already a user named " + account.name() + ".");
        }
        create(account, now);
    }

    /** Adds an account with its first token. */
    public void addWithToken(Account account, Token token, String label, Instant now) {
        create(account, now);
        tokens.keep(account, token, label, now);
    }

    /**
     * Removes an account with its tokens, and makes its nodes free.
     *
     * @throws Conflict when no administrator with a token would be left
     */
    public void remove(Account account) {
        row(account.name()).ifPresent(rows::remove);
        rows.createQuery("update Device d set d.owner = null, d.version = d.version + 1 where d.owner = :owner")
                .setParameter("owner", account.name())
                .executeUpdate();
        tokens.checkAdministratorLeft();
    }

    private Map<String, Long> counts(String query) {
        return rows.createQuery(query, Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private Optional<AccountEntity> row(String name) {
        return rows.createQuery("select a from Account a where a.name = :name", AccountEntity.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    private void create(Account account, Instant now) {
        rows.persist(new AccountEntity(Ids.next(now), account));
        rows.flush(); // the foreign keys of tokens need it
    }
}

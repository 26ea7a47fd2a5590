package walt.reboot.inventory.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import walt.reboot.inventory.Conflict;
import walt.reboot.inventory.Ids;

/** The tokens of the accounts. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Tokens {
    private static final String KEPT = "select t, a.name from Token t, Account a where t.accountId = a.id";

    @PersistenceContext(unitName = "walt")
    EntityManager rows;

    /** All tokens, the oldest first. */
    public List<KeptToken> all() {
        return rows.createQuery(KEPT + " order by t.id", Object[].class)
                .getResultStream()
                .map(Tokens::kept)
                .toList();
    }

    public Optional<KeptToken> find(UUID id) {
        return rows.createQuery(KEPT + " and t.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(Tokens::kept);
    }

    /** Adds a token to an account that is there. */
    public KeptToken keep(Account account, Token token, String label, Instant now) {
        AccountEntity row = rows.createQuery("select a from Account a where a.name = :name", AccountEntity.class)
                .setParameter("name", account.name())
                .getSingleResult();
        KeptToken kept = new KeptToken(Ids.next(now), account.name(), label, now);
        rows.persist(new TokenEntity(row, token, kept));
        return kept;
    }

    /** @throws Conflict when no administrator with a token would be left */
    public void revoke(KeptToken token) {
        rows.createQuery("delete from Token t where t.id = :id")
                .setParameter("id", token.id())
                .executeUpdate();
        checkAdministratorLeft();
    }

    /** Whoever calls this within a change takes it back by what is thrown. */
    void checkAdministratorLeft() {
        long left = rows.createQuery(
                        "select count(t) from Token t, Account a where t.accountId = a.id and a.role = :role",
                        Long.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .getSingleResult();
        if (left == 0) {
            throw new Conflict("No administrator would have a token any more: make another administrator with a token"
                    + " first.");
        }
    }

    private static KeptToken kept(Object[] row) {
        TokenEntity token = (TokenEntity) row[0];
        return new KeptToken(token.id, (String) row[1], token.label, token.created);
    }
}

package walt.reboot.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import walt.reboot.inventory.Owners;
import walt.reboot.inventory.access.Account;
import walt.reboot.inventory.access.Accounts;
import walt.reboot.inventory.access.KeptToken;
import walt.reboot.inventory.access.Token;
import walt.reboot.inventory.access.Tokens;

/** Accounts, tokens and owners in memory. */
final class FakePeople {
    final Map<String, Account> accounts = new LinkedHashMap<>();
    final List<KeptToken> tokens = new ArrayList<>();
    final Map<String, List<String>> nodes = new LinkedHashMap<>();

    Accounts asAccounts() {
        return new Accounts() {
            @Override
            public Optional<Account> named(String name) {
                return Optional.ofNullable(accounts.get(name));
            }

            @Override
            public void add(Account account, Instant now) {
                accounts.put(account.name(), account);
            }

            @Override
            public void remove(Account account) {
                accounts.remove(account.name());
                nodes.remove(account.name());
            }
        };
    }

    Tokens asTokens() {
        return new Tokens() {
            @Override
            public List<KeptToken> all() {
                return List.copyOf(tokens);
            }

            @Override
            public Optional<KeptToken> find(UUID id) {
                return tokens.stream().filter(token -> token.id().equals(id)).findFirst();
            }

            @Override
            public KeptToken keep(Account account, Token token, String label, Instant now) {
                KeptToken kept = new KeptToken(new UUID(0, tokens.size()), account.name(), label, now);
                tokens.add(kept);
                return kept;
            }

            @Override
            public void revoke(KeptToken token) {
                tokens.remove(token);
            }
        };
    }

    Owners asOwners() {
        return new Owners() {
            @Override
            public List<String> nodesOf(String owner) {
                return nodes.getOrDefault(owner, List.of());
            }
        };
    }
}
